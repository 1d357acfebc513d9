"""Finds what can be changed in C++ text: comparisons, integers, booleans. No parser: clang-format's spaces tell an
operator from a template's bracket, and what does not compile is counted apart."""

import re
from dataclasses import dataclass

UNREADABLE = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|"(?:\\.|[^"\\\n])*"|(?<![0-9])\'(?:\\.|[^\'\\\n])\'', re.DOTALL | re.MULTILINE)
COMPARISON = re.compile(r'(?<=\s)(?:<=|>=|==|!=|<|>)(?=\s)')
LOGICAL = re.compile(r'(?<=\s)(?:&&|\|\|)(?=\s)')
NOT = re.compile(r'!(?=[\w(*])')
TRUTH = re.compile(r'\b(?:true|false)\b')
INTEGER = re.compile(r"(?<![\w.'])\d[\d']*(?=u?\b)(?!\.)")
RETURN = re.compile(r'\breturn\b\s*([^;{}]+);')
IF = re.compile(r'\bif (?:constexpr )?\(')
BOOL_FUNCTION = re.compile(r'^[ \w\[\]]*\bbool [\w:]+\([^;{}]*\{', re.MULTILINE)

OTHERS = {'<': ('<=', '>='), '<=': ('<', '>'), '>': ('>=', '<='), '>=': ('>', '<'), '==': ('!=',), '!=': ('==',),
          '&&': ('||',), '||': ('&&',), 'true': ('false',), 'false': ('true',)}


@dataclass(frozen=True)
class Mutant:
    start: int
    end: int
    replacement: str

    def of(self, text):
        return text[:self.start] + self.replacement + text[self.end:]

    def line(self, text):
        return text.count('\n', 0, self.start) + 1

    def shown(self, text):
        """The lines that it touches, before and after, in one line each."""
        first = text.rfind('\n', 0, self.start) + 1
        last = text.find('\n', self.end)
        last = len(text) if last < 0 else last
        before = text[first:last]
        after = text[first:self.start] + self.replacement + text[self.end:last]
        return ' '.join(before.split()), ' '.join(after.split())


def masked(text):
    """`text` with comments, texts, characters and preprocessor lines blanked out, everything else in its place."""
    return UNREADABLE.sub(lambda found: re.sub(r'[^\n]', ' ', found.group()), text)


def closing(code, opening):
    """Where the bracket closes that opens at `opening`."""
    depth = 0
    for at in range(opening, len(code)):
        depth += (code[at] in '({') - (code[at] in ')}')
        if depth == 0:
            return at
    return len(code)


def swapped(code):
    for pattern in (COMPARISON, LOGICAL, TRUTH):
        for found in pattern.finditer(code):
            for other in OTHERS[found.group()]:
                yield Mutant(found.start(), found.end(), other)


def one_off(code):
    for found in INTEGER.finditer(code):
        value = int(found.group().replace("'", ''))
        for other in (value + 1, value - 1):
            yield Mutant(found.start(), found.end(), str(other))


def is_plain(condition):
    """Whether nothing else that is changed in it would be the same as denying the whole."""
    return not (COMPARISON.search(condition) or NOT.search(condition) or TRUTH.search(condition))


def denied_returns(code, text):
    bodies = [(found.start(), closing(code, found.end() - 1)) for found in BOOL_FUNCTION.finditer(code)]
    for found in RETURN.finditer(code):
        within = any(first < found.start() < last for first, last in bodies)
        whole = found.group(1)
        if ' ? ' in whole or not (LOGICAL.search(whole) or (within and is_plain(whole))):
            continue
        yield Mutant(found.start(1), found.end(1), '!(' + text[found.start(1):found.end(1)] + ')')


def denied_ifs(code, text):
    for found in IF.finditer(code):
        first, last = found.end(), closing(code, found.end() - 1)
        condition = code[first:last]
        if not is_plain(condition.rpartition(';')[2]) or LOGICAL.search(condition):
            continue
        declared = re.match(r'(?:const )?auto\*? (\w+) = ', condition)
        if declared and ';' not in condition:
            yield Mutant(last, last, '; !' + declared.group(1))
        else:
            begin = last - len(condition.rpartition(';')[2].lstrip())
            yield Mutant(begin, last, '!(' + text[begin:last] + ')')


def mutants_of(text):
    """Every mutant of a C++ file, in the order of its text."""
    code = masked(text)
    found = [*swapped(code), *one_off(code), *denied_returns(code, text), *denied_ifs(code, text)]
    found += [Mutant(no.start(), no.end(), '') for no in NOT.finditer(code)]
    return sorted(set(found), key=lambda mutant: (mutant.start, mutant.end, mutant.replacement))
