"""Builds one mutant at a time and lets the rules' tests judge it.

The library is linked as a shared one, so that a mutated file needs to be compiled alone: it is loaded before the
library, and its functions take the place of those in there. An inline function has no such place: a header's mutants
are judged by the test file that bears its name, compiled anew."""

import resource
import shlex
import shutil
import subprocess
from pathlib import Path

FIRST, THEN = '~[property]', '[property]'  # a fifth of a second, and two: most do not live to see the second
CPU_SECONDS = {FIRST: 2, THEN: 20}
PROPERTIES = 'seed=2026 max_success=20'  # a fifth of the usual: what lives, lives through thousands of instances anyway
MEMORY = 4 << 30  # an endless push_back must not take the machine with it


def call(command, **more):
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)


def must(command):
    done = call(command)
    if done.returncode:
        raise SystemExit(shlex.join(map(str, command)) + '\n' + done.stdout.decode())
    return done.stdout.decode()


class Judge:
    def __init__(self, root, build, compiler):
        self.root, self.build, self.work = root, build, build / 'mutants'
        self.work.mkdir(exist_ok=True)
        # -w: a mutant may well compare what cannot be. The assertions: what reads an empty optional is to be noticed.
        self.compile = [compiler, '-std=c++20', '-O0', '-fPIC', '-w', '-D_GLIBCXX_ASSERTIONS', '-DHAS_STRING_VIEW=1',
                        '-DONLY_C_LOCALE=1']
        if 'clang' in compiler and shutil.which('ld.lld'):
            self.compile.append('-fuse-ld=lld')
        self.include = [f'-I{root}/tests', f'-I{root}/include', f'-I{root}/src']
        self.library = self.work / 'librules.so'
        archive = build / 'libifapilot_rules.a'
        must([compiler, '-shared', '-o', self.library, '-Wl,--whole-archive', archive, '-Wl,--no-whole-archive'])
        self.support = [word for word in self._link_words() if word.endswith('.a') and archive.name not in word]
        objects = sorted((build / 'tests/CMakeFiles/rules_tests.dir/Unity').glob('*.o'))
        if not objects:  # a program without tests would let every mutant live
            raise SystemExit(f'{build} holds no objects of rules_tests where they are looked for')
        self.program = self.work / 'rules_tests'
        self._link(self.program, objects)
        self.rules_headers = self._precompiled('rules', self._all_rules_headers())
        self.catch_header = self._precompiled('catch', '#include "support/catch.hpp"\n#include <rapidcheck.h>\n')

    def _link_words(self):
        commands = must(['ninja', '-C', self.build, '-t', 'commands', 'rules_tests']).splitlines()
        return [str(self.build / word) if not word.startswith('/') else word for word in commands[-1].split()]

    def _link(self, program, objects):
        must([self.compile[0], '-o', program, *objects, *self.support, self.library])

    def _all_rules_headers(self):
        ours = [f'#include <ifapilot/rules/{path.name}>' for path in
                sorted((self.root / 'include/ifapilot/rules').glob('*.hpp'))]
        lines = {line for path in (self.root / 'src/rules').glob('*/*.cpp')
                 for line in path.read_text().splitlines() if line.startswith('#include <')}
        return '\n'.join([*ours, *sorted(lines)]) + '\n'

    def _precompiled(self, name, text):
        """What makes the compiler read `text` first: made once for all mutants."""
        header = self.work / f'{name}.hpp'
        header.write_text(text)
        clang = 'clang' in self.compile[0]
        binary = self.work / f'{name}.hpp.{"pch" if clang else "gch"}'
        must([*self.compile, *self.include, '-x', 'c++-header', header, '-o', binary])
        return ['-include-pch', str(binary)] if clang else ['-include', str(header)]

    def judged(self, name, text, slot):
        """What becomes of the file `name`, below the root, if it reads `text`."""
        own = self.work / f'slot{slot}'
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir()
        inline = name.startswith('include') and name.endswith('.hpp')
        made = (self._header if inline else self._source)(own, Path(name), text)
        if made is None:
            return 'no compile'
        program, preload = made
        for tests in (FIRST, THEN):
            verdict = self.verdict(program, preload, tests)
            if verdict != 'survived':
                return verdict
        return 'survived'

    def _source(self, own, name, text):
        """A source alone, or, of a header beside the sources, every source that includes it."""
        users = [path for path in sorted((self.root / 'src/rules').glob('*/*.cpp'))
                 if f'#include "{name.relative_to("src")}"' in path.read_text()]
        for path in users:
            shutil.copy(path, own)
        sources = [own / path.name for path in users] if name.suffix == '.hpp' else [own / name.name]
        mutated = own / (name.relative_to('src') if name.suffix == '.hpp' else name.name)
        mutated.parent.mkdir(parents=True, exist_ok=True)
        mutated.write_text(text)
        shared = own / 'mutant.so'
        done = call([*self.compile, *self.rules_headers, f'-I{own}', *self.include, '-shared', '-Wl,-Bsymbolic', *sources,
                     '-o', shared])
        return None if done.returncode else (self.program, shared)

    def _header(self, own, name, text):
        mutated = own / name.relative_to('include')
        mutated.parent.mkdir(parents=True)
        mutated.write_text(text)
        objects = []
        for pattern, first in ((f'tests/rules/*/{name.stem}_test.cpp', self.catch_header),
                               (f'src/rules/*/{name.stem}.cpp', [])):
            source = next(self.root.glob(pattern), None)
            if source is None:
                continue
            objects.append(own / (source.name + '.o'))
            done = call([*self.compile, *first, f'-I{own}', *self.include, '-c', source, '-o', objects[-1]])
            if done.returncode:
                return None
        self._link(own / 'rules_tests', objects)
        return own / 'rules_tests', None

    def verdict(self, program, preload, tests):
        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS[tests], CPU_SECONDS[tests] + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        environment = {'RC_PARAMS': PROPERTIES, 'PATH': '/usr/bin:/bin'}
        if preload:
            environment['LD_PRELOAD'] = str(preload)
        try:
            done = call([program, '-a', tests], env=environment, preexec_fn=limits, timeout=20 * CPU_SECONDS[tests])
        except subprocess.TimeoutExpired:
            return 'timed out'
        if done.returncode in (-24, -9):  # SIGXCPU, and SIGKILL where that was caught
            return 'timed out'
        return 'killed' if done.returncode else 'survived'
