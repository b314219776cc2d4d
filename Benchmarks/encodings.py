"""Processor time of `thads check` on the same case lists in each encoding, as multiples of UTF-8.

Usage: Benchmarks/encodings.py [ROWS]; PEERS=folder of gen_cases.py, TABLES=folder of tcvn3_to_unicode.csv and vni_to_unicode.csv,
WORK=scratch folder, RUNS=5,
PYTHON=interpreter with numpy and polars for gen_cases.py. The best of the runs counts, with one job; the programs take turns.
"""
import csv, os, resource, shutil, subprocess, sys, unicodedata

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
peers = os.environ.get("PEERS", os.path.join(root, "../shared/bench"))
tables = os.environ.get("TABLES", os.path.join(root, "../shared/data"))
work = os.environ.get("WORK", "/tmp/thads-encodings")
runs = int(os.environ.get("RUNS", "5"))
rows = sys.argv[1] if len(sys.argv) > 1 else "400000"
program = os.path.join(root, ".build/release/thads")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows1258(text):
    """Letters of the code page, tones as marks of their own."""
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = [mark for mark in parts if mark in TONES]
        rest = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES))
        try:
            out.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            out.append((rest + "".join(tone)).encode("cp1258"))
    return b"".join(out)


def of_table(name, column):
    table = {}
    for row in csv.DictReader(open(os.path.join(tables, name), encoding="utf-8")):
        table.setdefault(row["unicode"], bytes.fromhex(row[column]))

    def encode(text):
        known = {letter: table.get(letter) or letter.encode("ascii") for letter in set(text)}
        return b"".join(known[letter] for letter in text)

    return encode


encoders = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-8 in NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
    "UTF-16LE": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16BE": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "Windows-1258": windows1258,
    "TCVN3": of_table("tcvn3_to_unicode.csv", "byte_hex"),
    "VNI": of_table("vni_to_unicode.csv", "bytes_hex"),
}

source = f"{work}/{rows}"
if not os.path.exists(f"{source}/complete"):
    subprocess.run([os.environ.get("PYTHON", sys.executable), f"{peers}/gen_cases.py", source, rows], check=True, stdout=subprocess.DEVNULL)
    open(f"{source}/complete", "w").close()
folders = {}
for name, encode in encoders.items():
    folder = folders[name] = f"{work}/{rows}-{name.replace(' ', '-')}"
    if os.path.exists(f"{folder}/complete"):
        continue
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)
    os.remove(f"{folder}/complete")
    for base, _, names in os.walk(f"{folder}/exports"):
        for file in names:
            text = open(os.path.join(base, file), encoding="utf-8-sig", newline="").read()
            open(os.path.join(base, file), "wb").write(encode(text))
    open(f"{folder}/complete", "w").close()


def check(folder):
    """Processor seconds, and what was read."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program, "check", "--workspace", folder, "--period", "2022-09", "--templates", f"{root}/templates", "--jobs", "1", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = sorted(line.split(";")[-1] for line in done.stderr.splitlines() if " records = " in line)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, used


best, results = {}, {}
for turn in range(runs):
    for name, folder in folders.items():
        seconds, used = check(folder)
        best[name] = min(seconds, best.get(name, seconds))
        results[name] = used
for name, seconds in best.items():
    print(f"{name:16}{seconds:8.2f} s CPU{seconds / best['UTF-8']:8.2f} × UTF-8  {'same records' if results[name] == results['UTF-8'] else results[name]}")
