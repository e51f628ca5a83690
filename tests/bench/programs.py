"""The programs of the benchmark: how each is called, and how it is installed if it is missing."""
import dataclasses
import os
import platform
import shutil
import subprocess

from answers import COLUMNS

PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers")
PROCESSOR = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
DUCKDB = "1.5.6-r.1"
POLARS = "0.26.1"
POLARS_PLATFORM = f"nodejs-polars-linux-{PROCESSOR}-gnu"
NPM = {
    "@duckdb/node-api": DUCKDB,
    "nodejs-polars": POLARS,
    POLARS_PLATFORM: POLARS,
}


@dataclasses.dataclass
class Program:
    name: str  # as in --only
    title: str
    command: list
    prints: bool = False  # the answer on standard output; else it takes the name of a file
    checked: bool = True  # against the answer of the job
    lacks: str = ""  # the command that installs it, if it is missing


def npm_command(folder):
    packages = [f"{name}@{version}" for name, version in NPM.items()]
    return ["npm", "install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", *packages]


def install_peers(folder):
    if not shutil.which("npm"):
        raise SystemExit("npm is missing: apt-get install -y nodejs npm")
    subprocess.run(npm_command(folder), check=True)


def lacks_command(command, package):
    return "" if shutil.which(command) else f"apt-get install -y {package}"


def lacks_packages(folder, *names):
    have = all(os.path.isdir(os.path.join(folder, "node_modules", name)) for name in names)
    return lacks_command("node", "nodejs npm") or ("" if have else " ".join(npm_command(folder)))


def first_line(*command):
    """Of what a program prints, such as its version; its name if it is missing."""
    if not shutil.which(command[0]):
        return command[0]
    return subprocess.run(command, capture_output=True, text=True).stdout.partition("\n")[0].strip()


def batch(program, source, jobs):
    """The job as a command of ivigcalc, but for its output."""
    return [program, "batch", source, "--jobs", str(jobs), "--output-columns", ",".join(COLUMNS)]


def all_programs(program, cores, patients, filler, output, folder):
    """Each reads the file of patients and writes the file of output."""
    def peer(name):
        return os.path.join(PEERS, name)
    version = first_line(program, "--version")
    return [
        Program("ivigcalc", f"{version}, --jobs {cores}",
                [*batch(program, patients, cores), "-o", output]),
        Program("ivigcalc-1", f"{version}, --jobs 1",
                [*batch(program, patients, 1), "-o", output]),
        Program("ivigcalc-default", f"{version}, all its columns, --jobs {cores}",
                [program, "batch", patients, "-o", output], checked=False),
        Program("polars", f"Polars, nodejs-polars {POLARS}",
                ["node", peer("polars.mjs"), patients, output],
                lacks=lacks_packages(folder, "nodejs-polars", POLARS_PLATFORM)),
        Program("duckdb", f"DuckDB, @duckdb/node-api {DUCKDB}",
                ["node", peer("duckdb.mjs"), patients, output],
                lacks=lacks_packages(folder, "@duckdb/node-api")),
        Program("mawk", first_line("mawk", "-W", "version").partition(",")[0],
                ["mawk", "-f", peer("mawk.awk"), patients], prints=True,
                lacks=lacks_command("mawk", "mawk")),
        Program("miller", first_line("mlr", "--version").replace("mlr", "Miller"),
                ["mlr", "--icsvlite", "--ocsvlite", "put", "-f", peer("miller.mlr"), patients],
                prints=True, lacks=lacks_command("mlr", "miller")),
        # As many bytes as the answer are read, the patients and a filler, and written.
        Program("copy", "cat, as many bytes in and out as the answer", ["cat", patients, filler],
                prints=True, checked=False),
    ]
