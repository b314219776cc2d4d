"""Processor time and peak memory of `thads check` on lists in which every row is at fault, as multiples of the same list without a fault.

Usage: Benchmarks/faults.py [ROWS] [KIND…]; without kinds all of them. One national case list of ROWS rows (2,000,000), FILES=1536 for as
many files of ROWS rows in all, RUNS=3, JOBS=2, WORK=scratch folder, PROGRAM=the program. Each list is read in turn with the sound one, since
a machine has faster and slower minutes; the best of the runs counts. KEEP=1 keeps the lists for the next time.
"""
import csv, os, shutil, subprocess, sys, time

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
work = os.environ.get("WORK", "/tmp/thads-faults")
program = os.environ.get("PROGRAM", os.path.join(root, ".build/release/thads"))
runs, jobs, files = (int(os.environ.get(name, value)) for name, value in (("RUNS", "3"), ("JOBS", "2"), ("FILES", "1")))
rows = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
offices = [row["code"] for row in csv.DictReader(open(f"{root}/samples/national/offices.csv", encoding="utf-8"))
           if row["level"] == "office" and row["vintage"] == "2008"]
heading = ["Mã đơn vị", "Kỳ báo cáo", "Số quyết định", "Ngày thụ lý", "Mã chấp hành viên", "Loại việc", "Nguồn", "Trạng thái",
           "Số tiền phải thi hành", "Số tiền đã thi hành", "Số tiền giảm", "Ghi chú"]
categories = ["Dân sự", "Hình sự", "Hôn nhân và gia đình", "Kinh doanh, thương mại", "Lao động", "Hành chính", "Phá sản"]
statuses = ["Thi hành xong", "Đình chỉ", "Đang thi hành", "Hoãn khác", "Tạm đình chỉ", "Chưa có điều kiện"]
letters = str.maketrans("0123456789", "abcdefghij")
notes = ["", "", "Đã giao kê biên", "\"Chờ xác minh; đương sự vắng mặt\"", "\"Dòng một\nDòng hai\"", "-"]


names = ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Thị Văn Hữu Đức Thành Minh Quang An Bình Cường Dũng Hà "
         "Hải").split()


def row(index, office, year):
    """A sound case, some 140 bytes."""
    # (Another year, other amounts: the same ones would be a stale copy.)
    due = (index * 7919 % 99_991 + 1) * (1000 + 100 * (year % 2))
    status = index % 6
    paid = due if status == 0 else due * 3 // 10000 * 1000 if status == 2 else 0
    reduced = due // 20000 * 1000 if status == 1 else 0
    return [office, f"{year}-09", f"{index + 1}/QĐ-CTHADS", f"{index % 28 + 1:02d}/{index % 9 + 1:02d}/{year}", f"CHV{index % 14 + 1:02d}",
            categories[index % 7], ("Năm trước chuyển sang", "Mới thụ lý")[index % 2], statuses[status], str(due), str(paid), str(reduced),
            notes[index % 6]]


def put(field, text):
    """A fault that puts `text` into a field; `{i}` stands for the row's number."""
    def spoil(cells, index):
        cells[field] = text.replace("{i}", str(index))
        return cells
    return spoil


def open_quote(cells, index):
    """(The first rows are sound: how a file is quoted is told by them.)"""
    cells[11] = ""
    if index > 2000:
        cells[5] = '"' + cells[5]
    return cells


def overpaid(cells, index):
    cells[9] = str(int(cells[8]) + 1)
    return cells


def uncounted(cells, index):
    cells[7], cells[9], cells[10] = "Chưa có điều kiện", cells[8], "0"
    return cells


kinds = {
    "sound": lambda cells, index: cells,
    "unknown status": put(7, "Xog"),
    "unknown status, each another": put(7, "Xog {i}"),
    "broken amount": put(8, "12x"),
    "date after the period": put(3, "01/12/2022"),
    "too few fields": lambda cells, index: cells[:6],
    "too many fields": lambda cells, index: cells[:5] + ["x"] + cells[5:11] + ["y"],
    "unknown office": put(0, "99999"),
    "unknown office, each another": put(0, "X{i}"),
    "decision in place of the office": lambda cells, index: put(0, cells[2])(cells, index),
    "debtor in place of the office": lambda cells, index: put(0, f"{names[index % 17]} {names[index // 17 % 19]} {names[index // 323 % 23]} "
                                                              f"{names[index // 7429 % 29]}")(cells, index),
    "unknown category, each another": put(5, "Loại {i}"),
    "no office": put(0, ""),
    "wrong period": put(1, "2022-08"),
    "invalid UTF-8": put(5, "D\udcffn s\udcfe"),
    "open quote": open_quote,
    "paid above due": overpaid,
    "negative amount": put(9, "-5"),
    "payment that is not counted": uncounted,
    "decision in every row the same": put(2, "7/QĐ-CTHADS"),
    "serial number behind a word": put(2, "QĐ-{i}"),
    "decisions without serial number": lambda cells, index: put(2, f"QĐ-{index:07d}".translate(letters))(cells, index),
}


def write(folder, spoil):
    done = f"{folder}/complete"
    if os.path.exists(done):
        return
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/exports")
    shutil.copy(f"{root}/samples/national/offices.csv", folder)
    # (An office's rows stand together; with several files each is of one office and of this year or the last, both of which are read.)
    for number in range(files):
        count = rows // files
        name = "toan-quoc" if files == 1 else f"{offices[number % len(offices)]}"
        year = 2022 - number // len(offices)
        os.makedirs(f"{folder}/exports/{year}-09", exist_ok=True)
        with open(f"{folder}/exports/{year}-09/{name}.csv", "wb") as out:
            out.write(b"\xef\xbb\xbf" + ";".join(heading).encode() + b"\r\n")
            lines = []
            for index in range(count):
                office = offices[index * len(offices) // count] if files == 1 else offices[number % len(offices)]
                lines.append(";".join(spoil(row(index, office, year), index)))
                if len(lines) == 20_000:
                    out.write(("\r\n".join(lines) + "\r\n").encode("utf-8", "surrogateescape"))
                    lines = []
            if lines:
                out.write(("\r\n".join(lines) + "\r\n").encode("utf-8", "surrogateescape"))
    open(done, "w").close()


def check(folder):
    """Processor seconds in the program itself and in all, wall seconds, peak MB, exit code and what was said of the records."""
    command = [program, "check", "--workspace", folder, "--period", "2022-09", "--templates", f"{root}/templates", "--jobs", str(jobs),
               "--lang", "en"]
    started = time.monotonic()
    with open(f"{work}/messages", "wb") as messages:
        process = subprocess.Popen(command, stdout=messages, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    text = open(f"{work}/messages", encoding="utf-8", errors="replace").read()
    said = next((line.split(";")[-1].strip() for line in text.splitlines() if " records = " in line), text.splitlines()[-1] if text else "")
    errors = next((line.split(";")[-1].strip() for line in text.splitlines() if " offices have figures" in line), "")
    return usage.ru_utime, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), said, errors


os.makedirs(work, exist_ok=True)
chosen = ["sound"] + [kind for kind in sys.argv[2:] if kind != "sound"] if len(sys.argv) > 2 else list(kinds)
print(f"{rows} rows in {files} file(s), {jobs} jobs, best of {runs}, in turn with the sound list")
print(f"{'':32}{'user s':>8}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'sound':>8}{'× sound':>9}")
for kind in chosen:
    folders = [f"{work}/{rows}-{files}-{name.replace(' ', '-').replace(',', '')}" for name in ("sound", kind)]
    for folder, name in zip(folders, ("sound", kind)):
        write(folder, kinds[name])
    pairs = [[check(folder) for folder in folders] for _ in range(runs)]
    sound, processor = (min(pair[place][1] for pair in pairs) for place in (0, 1))
    best = min((pair[1] for pair in pairs), key=lambda result: result[1])
    peak = max(pair[1][3] for pair in pairs)
    print(f"{kind:32}{best[0]:8.2f}{best[1]:8.2f}{best[2]:8.2f}{peak:9.0f}{sound:8.2f}{processor / sound:9.2f}  "
          f"exit {best[4]}: {best[5]}; {best[6]}", flush=True)
    if not os.environ.get("KEEP") and kind != "sound":
        shutil.rmtree(folders[1])
