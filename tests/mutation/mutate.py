"""Mutates the rules' library and tells which mutants its tests let live. See run.sh."""

import argparse
import hashlib
import queue
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from judge import FIRST, THEN, Judge
from mutants import mutants_of
from report import explained, summary, survivors

VERDICTS = ('killed', 'survived', 'timed out', 'no compile')


def digest(*texts):
    return hashlib.sha256('\0'.join(texts).encode()).hexdigest()[:16]


class Results:
    """One line a mutant, added as it is judged: a run that was cut short goes on where it was.

    What was killed stays so while its file is the same: tests are added, seldom taken away (--fresh asks all again).
    What survived is asked again as soon as a test has changed."""

    def __init__(self, path, tests):
        self.path, self.tests, self.known = path, tests, {}
        if path.exists():
            for line in path.read_text().splitlines():
                key, tests_then, verdict = line.split('\t')[:3]
                self.known[key] = (tests_then, verdict)

    def of(self, key):
        tests_then, verdict = self.known.get(key, (None, None))
        return None if verdict == 'survived' and tests_then != self.tests else verdict

    def add(self, key, verdict, *rest):
        self.known[key] = (self.tests, verdict)
        with self.path.open('a') as file:
            file.write('\t'.join([key, self.tests, verdict, *map(str, rest)]) + '\n')


def judge_all(judge, root, names, results, jobs):
    """Every mutant of the files as (file, line, before, after, verdict)."""
    slots = queue.SimpleQueue()
    for slot in range(jobs):
        slots.put(slot)

    def one(name, text, mutant):
        key = digest(name, text, str(mutant))
        before, after = mutant.shown(text)
        verdict = results.of(key)
        if verdict is None:
            slot = slots.get()
            try:
                verdict = judge.judged(name, mutant.of(text), slot)
            finally:
                slots.put(slot)
            results.add(key, verdict, name, mutant.line(text), before, after)
        return name, mutant.line(text), before, after, verdict

    rows = []
    with ThreadPoolExecutor(jobs) as pool:
        for name in names:
            text = (root / name).read_text()
            if any(results.of(digest(name, text, str(mutant))) is None for mutant in mutants_of(text)):
                if judge.judged(name, text, 0) != 'survived':  # else everything would be counted as killed
                    raise SystemExit(name + ' is killed as it is')
            mine = list(pool.map(lambda mutant: one(name, text, mutant), mutants_of(text)))  # noqa: B023
            rows += mine
            print(name, dict(Counter(row[-1] for row in mine)), file=sys.stderr, flush=True)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--root', type=Path, required=True)
    parser.add_argument('--build', type=Path, required=True)
    parser.add_argument('--compiler', required=True)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--fresh', action='store_true')
    parser.add_argument('names', nargs='*')
    ask = parser.parse_args()
    files = [*ask.root.glob('src/rules/*/*.?pp'), *ask.root.glob('include/ifapilot/rules/*.hpp')]
    names = sorted(str(path.relative_to(ask.root)) for path in files)
    if ask.names:
        names = [name for given in ask.names for name in names if Path(name).match(given)]
    tests = digest(*(path.read_text() for path in sorted(ask.root.glob('tests/rules/**/*')) if path.is_file()))
    kept = ask.build / 'results.tsv'
    if ask.fresh:
        kept.unlink(missing_ok=True)
    judge = Judge(ask.root, ask.build, ask.compiler)
    for part in (FIRST, THEN):
        if judge.verdict(judge.program, None, part) != 'survived':
            raise SystemExit('the tests fail already: ' + part)
    rows = judge_all(judge, ask.root, names, Results(kept, tests), ask.jobs)
    table = '\n'.join('\t'.join(map(str, row)) for row in [('file', 'line', 'original', 'mutant', 'verdict'), *rows])
    (ask.build / 'mutants.tsv').write_text(table + '\n')
    print(summary(rows, VERDICTS))
    reasons, living = explained(ask.root), survivors(rows)
    for name, before, after in sorted(living - reasons):
        print(f'survived, and nothing says why: {name}\n    {before}\n    {after}')
    for name, before, after in sorted(reasons - living):
        if name in {Path(row[0]).name for row in rows}:
            print(f'explained, but does not survive: {name}\n    {before}\n    {after}')
    print(f'{len(living - reasons)} survived unexplained; the whole table: {ask.build}/mutants.tsv')
    sys.exit(1 if living - reasons else 0)


if __name__ == '__main__':
    main()
