"""The mutants in figures, and the explanations of those that live, which stand in docs/rules.md and nowhere else."""

import re
from collections import Counter, defaultdict


def summary(rows, verdicts):
    """A Markdown table: a line a file, and their sum."""
    counts = defaultdict(Counter)
    for row in rows:
        counts[row[0].rpartition('/')[2]][row[-1]] += 1
    lines = ['| file | mutants | ' + ' | '.join(verdicts) + ' |', '| --- |' + ' ---: |' * (len(verdicts) + 1)]
    for name, count in [*counts.items(), ('all', sum(counts.values(), Counter()))]:
        cells = [f'`{name}`' if name != 'all' else name, sum(count.values()), *(count[verdict] for verdict in verdicts)]
        lines.append('| ' + ' | '.join(map(str, cells)) + ' |')
    return '\n'.join(lines)


def survivors(rows):
    """The (file, before, after) of those that live; the same line twice in a file counts as one."""
    return {(row[0].rpartition('/')[2], row[2], row[3]) for row in rows if row[-1] == 'survived'}


def explained(root):
    """The (file, before, after) that docs/rules.md gives a reason for: rows | `file` | `before` | `after` | why |."""
    code = r'`((?:\\\||[^`|])+)`'
    row = re.compile(rf'^\| {code} \| {code} \| {code} \| \S', re.MULTILINE)
    found = row.findall((root / 'docs/rules.md').read_text())
    return {tuple(cell.replace('\\|', '|') for cell in cells) for cells in found}
