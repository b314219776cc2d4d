"""Peak memory and processor time of `thads check` on many small files that are all bad, by kind of fault.

Usage: Benchmarks/badfiles.py [FILES] [KIND…]; without kinds all of them. FILES (20,000) files of a few rows in one period. JOBS=1,
WORK=scratch folder, PROGRAM=the program; several programs, separated by commas, are measured side by side.
"""
import csv, os, shutil, subprocess, sys, time

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
work = os.environ.get("WORK", "/tmp/thads-badfiles")
programs = os.environ.get("PROGRAM", os.path.join(root, ".build/release/thads")).split(",")
jobs = os.environ.get("JOBS", "1")
count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
offices = [row["code"] for row in csv.DictReader(open(f"{root}/samples/national/offices.csv", encoding="utf-8"))
           if row["level"] == "office" and row["vintage"] == "2008"]
exports = f"{root}/samples/national/exports/2022-09"
names = sorted(os.path.join(folder, name) for folder, _, files in os.walk(exports) for name in files)


def is_plain(path):
    """A statement in UTF-8 with a heading in one row, of which other files can be made."""
    lines = open(path, "rb").read().decode("utf-8", "replace").splitlines()
    return len(lines) > 3 and lines[0].count(";") > 30 and "office" in lines[0]


statement = next(open(path, encoding="utf-8-sig").read() for path in names if is_plain(path))
heading, rows = statement.splitlines()[0], statement.splitlines()[1:4]
place = heading.split(";").index("cases.eligible")
cases = "Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm"


def spoilt(index, text):
    """The statement of an office, each row with `text` in one cell."""
    office = offices[index % len(offices)]
    lines = []
    for row in rows:
        cells = row.split(";")
        cells[0], cells[place] = office, text or cells[place]
        # (Files of the same bytes would be copies.)
        cells[-1] = str(index)
        lines.append(";".join(cells))
    return "\r\n".join([heading] + lines) + "\r\n"


def case_list(index):
    office = offices[index % len(offices)]
    lines = [f"{office};2022-09;{number}/QĐ-CTHADS;0{number}/09/2022;Dân sự;Mới thụ lý;Xog {number};{index + 1}000;0;0" for number in range(1, 5)]
    return "\r\n".join([cases] + lines) + "\r\n"


kinds = {
    "sent many times": lambda index: spoilt(index, None),
    "unknown form": lambda index: f"a;b;c\r\n{index};2;3\r\n4;5;6\r\n",
    "broken number": lambda index: spoilt(index, "12x"),
    "identity": lambda index: spoilt(index, "1"),
    "case list": case_list,
}


def measure(program, folder):
    command = [program, "check", "--workspace", folder, "--period", "2022-09", "--templates", f"{root}/templates", "--jobs", jobs, "--lang", "en"]
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status)


print(f"{count} files, {jobs} job(s)")
for kind in sys.argv[2:] or kinds:
    folder = f"{work}/{count}-{kind.replace(' ', '-').replace(',', '')}"
    if not os.path.exists(folder):
        for index in range(count):
            path = f"{folder}/exports/2022-09/{index % 64:02d}"
            os.makedirs(path, exist_ok=True)
            open(f"{path}/{index}.csv", "w", encoding="utf-8", newline="").write(kinds[kind](index))
        for name in ("offices.csv", "thads.yaml"):
            shutil.copy(f"{root}/samples/national/{name}", folder)
    for program in programs:
        peak, seconds, code = measure(program, folder)
        print(f"{kind:24}{os.path.basename(program):>16}{peak:8.0f} MB{seconds:8.2f} s  exit {code}", flush=True)
    if not os.environ.get("KEEP"):
        shutil.rmtree(folder)
