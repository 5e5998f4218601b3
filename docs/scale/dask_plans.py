"""Plans to NDJSON on a Dask cluster: python dask_plans.py LIST OUT.ndjson [SCHEDULER [PART]]

LIST has a path a line. Without a scheduler's address (or with an empty one) two processes of this machine work. A part whose process dies is
given to another one; the answers come in the order of the list.
"""

import subprocess
import sys

from distributed import Client, LocalCluster

# a new process needs some hundred documents to become fast
PART = 2000


def documents(paths):
    lines = "".join(path + "\n" for path in paths)
    done = subprocess.run(["gongwen", "worker", "--quiet"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = done.stdout.decode().split("\n")[:-1]
    if len(answers) != len(paths):
        raise RuntimeError("a worker ended early")
    return answers


def main(listing, out, scheduler="", part=PART):
    with open(listing, encoding="utf-8") as file:
        paths = file.read().splitlines()
    parts = [paths[i : i + part] for i in range(0, len(paths), part)]
    cluster = scheduler or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client, open(out, "w", encoding="utf-8", newline="\n") as file:
        for future in client.map(documents, parts, retries=3):
            file.writelines(answer + "\n" for answer in future.result())
            future.release()


if __name__ == "__main__":
    main(*sys.argv[1:4], *map(int, sys.argv[4:5]))
