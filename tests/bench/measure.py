"""One run of a program: wall time from start to exit, and peak memory."""
import os
import resource
import select
import subprocess
import threading
import time


def peak_kib_so_far(process):
    """The most memory of a process that still runs, 0 if it has just ended."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


def run(command, folder, stdout=subprocess.DEVNULL, feed=None):
    """Seconds and peak memory in KiB of a command run in a folder; feed(pipe) writes its input.

    The kernel counts the memory of this process, from which the child is started, as the
    child's too.  Only a larger peak is surely the child's; for a smaller one the child is
    watched while it runs.  The peak is 0 if it ended before it was seen.
    """
    own_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    watched_kib = 0
    messages = os.path.join(folder, "messages")
    with open(messages, "wb") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=stdout, stderr=errors,
                                   stdin=subprocess.PIPE if feed else subprocess.DEVNULL)
        if feed:
            threading.Thread(target=feed, args=(process.stdin,)).start()
        ended = os.pidfd_open(process.pid)
        poll = select.poll()
        poll.register(ended, select.POLLIN)
        while not poll.poll(10):
            watched_kib = peak_kib_so_far(process) or watched_kib
        seconds = time.perf_counter() - start
        _, status, usage = os.wait4(process.pid, 0)
        os.close(ended)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        with open(messages, encoding="utf-8", errors="replace") as file:
            raise SystemExit(f"{' '.join(command)}: exit {process.returncode}\n{file.read(2000)}")
    return seconds, usage.ru_maxrss if usage.ru_maxrss > own_kib else watched_kib
