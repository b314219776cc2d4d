"""Runs thads and its peers in turn on one set of case lists, compares their figures, and prints times, memory and ratios.

Called by ingest.sh. Each program runs once before the measured runs, so that all files are in memory for everyone. Times are the medians of
the runs; the programs take turns, so that a machine that slows down slows all of them.
"""
import argparse, csv, os, shutil, statistics, subprocess, sys, time

MEASURES = {"cases.done": "done", "cases.eligible": "elig", "money.done": "mdone", "money.eligible": "melig"}


def run(command, stdin=None, codes=(0,)):
    """Wall and processor seconds and peak memory in MB of one run."""
    with open(stdin or os.devnull, "rb") as source, open(os.devnull, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        sys.exit(f"bench-ingest: {command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def percent(text):
    """A ratio as published, in hundredths of a percent; None where it is undefined."""
    return None if text in ("", None) else round(float(text) * 100)


def ours(folder):
    """The figures that thads published, by unit."""
    units = {}
    with open(os.path.join(folder, "data", "figures.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["category"] == "" and row["measure"] in MEASURES:
                units.setdefault(row["code"], {})[MEASURES[row["measure"]]] = int(row["value"])
    with open(os.path.join(folder, "data", "indicators.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = {"cases.completion": "r", "money.completion": "mr"}.get(row["indicator"])
            if name:
                units[row["code"]][name] = percent(row["value"])
            if name == "r":
                units[row["code"]]["d"] = percent(row["change_points"])
    return units


def theirs(path):
    units = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            unit = {name: int(row[name]) for name in MEASURES.values()}
            units[row["code"]] = unit | {name: percent(row[name]) for name in ("r", "mr", "d")}
    return units


def is_half(unit, name):
    """Whether a ratio lies exactly between two hundredths, where binary fractions may round either way."""
    over, under = {"r": ("done", "elig"), "mr": ("mdone", "melig")}[name]
    return unit[under] > 0 and 2 * (unit[over] * 10000 % unit[under]) == unit[under]


def compare(mine, other, peer):
    """Stops where a count, an amount, a ratio or a change differs. The peers round in floating point, so at a half a ratio may differ in its
    last place, and with it a change from or to it."""
    if mine.keys() != other.keys():
        sys.exit(f"bench-ingest: {peer} has other units: {sorted(mine.keys() ^ other.keys())[:5]}")
    rounded = 0
    for code, unit in mine.items():
        for name, value in unit.items():
            found = other[code][name]
            if value == found:
                continue
            if name in ("r", "mr") and is_half(unit, name) and abs(value - found) == 1 or name == "d" and abs(value - found) == 1:
                rounded += 1
                continue
            sys.exit(f"bench-ingest: {peer} has {name} of {code} as {found}, thads as {value}")
    return rounded


def single_files(o, files):
    """All lists of the period as one file, and the same with a fault in every row: a national list, whose parts both cores read."""
    paths = [line.rstrip("\n") for line in open(files) if "/2022-09/" in line]
    for name in ("one-clean", "one-faulty"):
        folder = os.path.join(o.work, f"{name}-{os.path.basename(o.data)}")
        path = os.path.join(folder, "exports", "2022-09", "all.csv")
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            shutil.copy(os.path.join(o.data, "offices.csv"), folder)
            with open(path + ".new", "wb") as target:
                for number, source in enumerate(paths):
                    heading, rows = open(source, "rb").read().split(b"\n", 1)
                    if number == 0:
                        target.write(heading + b"\n")
                    target.write(rows.replace(b";2022-09;", b";2022-08;") if name == "one-faulty" else rows)
            os.rename(path + ".new", path)
        check = [o.program, "check", "--workspace", folder, "--period", "2022-09", "--templates", "templates", "-q", "--jobs"]
        for jobs in ("1", "2"):
            runs = [run(check + [jobs], codes=(0, 3, 65)) for _ in range(int(o.runs))]
            wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
            print(f"{name:12}{wall:9.2f}{cpu:9.2f}{memory:9.0f}  one file of {os.path.getsize(path) / 1e6:.0f} MB, {jobs} jobs")


def main():
    options = argparse.ArgumentParser()
    for name in ("program", "peers", "data", "work", "runs", "jobs", "python"):
        options.add_argument(f"--{name}", required=True)
    o = options.parse_args()
    files = os.path.join(o.work, "files")
    size = sum(os.path.getsize(line.rstrip("\n")) for line in open(files))
    check = [o.program, "check", "--workspace", o.data, "--period", "2022-09", "--templates", "templates", "--jobs", o.jobs, "-q"]
    commands = {"thads": (check, None)}
    # pandas takes minutes for more, and says nothing new.
    peers = ["duckdb", "polars"] + (["pandas"] if size < 500e6 else [])
    for peer in peers:
        commands[peer] = ([o.python, f"{o.peers}/ingest_{peer}.py", o.data, f"{o.work}/{peer}.csv"], None)
    commands["scan limit"] = ([f"{o.work}/scan", o.jobs], files)

    subprocess.run(
        [o.program, "report", "--workspace", o.data, "--period", "2022-09", "--templates", "templates", "--out", f"{o.work}/out", "--replace",
         "--format", "csv", "-q"], check=True, stdout=subprocess.DEVNULL)
    times = {}
    for turn in range(int(o.runs) + 1):
        for name, (command, stdin) in commands.items():
            if name == "pandas" and turn > 1:
                continue
            measured = run(command, stdin)
            if turn > 0:
                times.setdefault(name, []).append(measured)
    mine = ours(f"{o.work}/out/2022-09")
    notes = [f"{peer}: {compare(mine, theirs(f'{o.work}/{peer}.csv'), peer)} rounded otherwise" for peer in peers]

    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in times.items()}
    print(f"{size / 1e6:.0f} MB in {sum(1 for _ in open(files))} files, {o.jobs} jobs, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'':12}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'wall ÷ thads':>14}{'CPU ÷ thads':>13}")
    base = medians["thads"]
    for name, (wall, cpu, memory) in medians.items():
        print(f"{name:12}{wall:9.2f}{cpu:9.2f}{memory:9.0f}{wall / base[0]:14.2f}{cpu / base[1]:13.2f}")
    single_files(o, files)
    print(f"figures of {len(mine)} units agree: done, eligible, ratio, change ({'; '.join(notes)})")


main()
