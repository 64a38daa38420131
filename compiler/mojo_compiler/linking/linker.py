"""Emits, compiles and links the instances that a cell reaches; library instances come from the disk cache."""

from __future__ import annotations

import pickle
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from mojo_compiler.check.calls import session_variables
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.instantiation_trace import root_of
from mojo_compiler.check.types.members import needs_destruction
from mojo_compiler.codegen.emitted_function import EmittedFunction, Linkage
from mojo_compiler.codegen.function_emitter import emit
from mojo_compiler.codegen.inlining_limit import LINES
from mojo_compiler.codegen.module import LlvmModule, Written
from mojo_compiler.codegen.recursion_unrolling import origin
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.evaluation import CannotCompile
from mojo_compiler.instances.instance import Checked, Declared, Emitted, Failed, Instance
from mojo_compiler.ir.printer import print_function
from mojo_compiler.jit.cache import cache_key
from mojo_compiler.jit.engine import Engine, UnknownSymbols
from mojo_compiler.jit.object_compiler import CompilationFailed, CompiledObject, NoProcess
from mojo_compiler.jit.target import target_key
from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.linking.entry_cache import EntryCache
from mojo_compiler.linking.interruption import may_be_left
from mojo_compiler.linking.refusals import refused_function
from mojo_compiler.linking.search_cache import portable_text
from mojo_compiler.linking.start_cache import StartCache
from mojo_compiler.linking.unknown_functions import unknown_functions
from mojo_compiler.names.definitions import VariableDef
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.tree import dump_tree
from mojo_compiler.types.core import Type
from mojo_compiler.types.target import Target

if TYPE_CHECKING:
    pass

INLINE_SIZE = 40
"""Bodies of at most this many LLVM lines are offered to the inliner of other modules."""

LONG_OPTIMISED = 150_000
"""Characters of a module from which on optimising it may take so long that it has to be interruptible."""

LONG_STRAIGHT = 600_000
"""The same for code that is not optimised."""

HEAVY = 6_000
"""The same for the weight of the heaviest function."""


@dataclass
class Linker:
    """Emits, caches and links the instances of one session."""

    checker: Checker
    engine: Engine
    target: Target
    emitted: dict[str, EmittedFunction] = field(default_factory=dict)
    instances: dict[str, Instance] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)
    unlinked: list[str] = field(default_factory=list)
    entry_cache: EntryCache = field(default_factory=EntryCache)
    start_cache: StartCache = field(init=False)

    def __post_init__(self) -> None:
        self.start_cache = StartCache(self.engine.cache)

    # -- what a piece of code needs --

    def gather(self, roots: list[Instance]) -> list[str]:
        """Symbols of all functions reachable from some instances, roots first. Bodies are checked as they are reached.

        Reports to the compiler's sink; what failed is left out.
        """
        order: dict[str, None] = {}
        todo = list(reversed(roots))
        while todo:
            instance = todo.pop()
            if instance.symbol in order:
                continue
            order[instance.symbol] = None
            if instance.symbol not in self.instances:
                self.unlinked.append(instance.symbol)
            self.instances[instance.symbol] = instance
            if not self._obtain(instance):
                continue
            if instance.symbol in self.images:
                self._expand_cached(instance.symbol, order)
            else:
                known = {c.symbol: c for c in instance.callees}
                todo.extend(known[s] for s in reversed(self.emitted[instance.symbol].callees) if s in known and s not in order)
        return list(order)

    def roll_back(self) -> None:
        """Forget what was gathered for a cell that will not run."""
        left = [s for s in self.unlinked if s in self.instances and not self.engine.defines(s)]
        failed = any(isinstance(self.instances[s].stage, Failed) for s in left)
        for symbol in left:
            if not self._is_library(symbol):
                self.instances.pop(symbol)
                self.emitted.pop(symbol, None)
            elif failed and symbol not in self.images:
                self.instances.pop(symbol).reset()
                self.emitted.pop(symbol, None)
        self.unlinked.clear()

    def _obtain(self, instance: Instance) -> bool:
        """Have an instance's text: made earlier, cached, or emitted now. False if its body does not compile."""
        symbol = instance.symbol
        if symbol in self.emitted:
            return True
        if instance.cacheable and isinstance(instance.stage, Declared) and self._from_cache(symbol):
            return True
        self.checker.rules.require(self.checker, instance)
        if not isinstance(instance.stage, Checked):
            if isinstance(instance.stage, Failed):
                self.checker.sink.report(instance.stage.diagnostics)
            return False
        own = not instance.definition.library
        self.emitted[symbol] = emit(instance.stage.function, self.target.at(instance.checks), positions=own, polls=may_be_left(instance))
        return True

    def reaches_python(self, symbols: Iterable[str]) -> bool:
        """Whether some of these functions call Python: such code keeps the GIL and gives way now and then."""
        return any(_calls_python(self.emitted[s]) for s in symbols if s in self.emitted)

    def content_key(self, symbols: Sequence[str], results: Sequence[str]) -> str | None:
        """A cache key for what these functions do, the same in every session on such a host; None if they use what a session
        alone has: Python, or variables other than `results`.
        """
        text = portable_text((self.emitted[s] for s in symbols if not self._is_library(s)), results)
        if text is None or self.reaches_python(symbols):
            return None
        return cache_key("search", self.target.settings, target_key(), str(self.target.properties["cores"]), text)

    # -- the library cache --

    def _key(self, symbol: str) -> str:
        return cache_key("instance", self.target.settings, target_key(), symbol)

    def _from_cache(self, symbol: str) -> bool:
        """Load an instance and all it needs from the cache; all or nothing."""
        found: dict[str, tuple[EmittedFunction, bytes]] = {}
        todo = [symbol]
        while todo:
            name = todo.pop()
            if name in found or name in self.images:
                continue
            entry = self.engine.cache.get(self._key(name))
            if entry is None:
                return False
            length = entry.metadata["emitted"]
            assert isinstance(length, int)
            function: EmittedFunction = pickle.loads(entry.image[:length])
            found[name] = (function, entry.image[length:])
            todo.extend(s for s in function.callees if s not in found)
        for name, (function, image) in found.items():
            self.emitted[name] = function
            self.images[name] = image
        return True

    def _expand_cached(self, symbol: str, order: dict[str, None]) -> None:
        todo = [symbol]
        while todo:
            for callee in self.emitted[todo.pop()].callees:
                if callee not in order:
                    order[callee] = None
                    todo.append(callee)

    def _store(self, symbol: str, image: bytes) -> None:
        blob = pickle.dumps(self.emitted[symbol], protocol=5)
        self.engine.cache.put(self._key(symbol), blob + image, {"emitted": len(blob)})
        self.images[symbol] = image

    # -- for people who look inside --

    def emit(self, module: tree.Module, symbols: list[str]) -> EmittedTexts:
        """The texts of a cell's own functions; library code is left out, and so is code of functions that have none of their own."""
        own = {s: self.emitted[s] for s in symbols if not self._is_library(s) and s in self.emitted}
        functions = [self.instances[s].function for s in own if s in self.instances]

        def code() -> str:
            return self._module([s for s, function in own.items() if "alwaysinline" not in function.head], own=own).text()

        return EmittedTexts(
            {
                "ast": lambda: dump_tree(module),
                "ir": lambda: "\n".join(print_function(f) for f in functions if f is not None),
                "llvm": lambda: self.engine.optimised_ir(code()),
                "asm": lambda: self.engine.assembly(code(), optimise=True),
            },
            lambda: [(f.span.source.name, print_function(f, positions=True)) for f in functions if f is not None],
        )

    # -- the end of variables --

    def drop(self, variables: list[VariableDef]) -> None:
        """Destroy the values of session variables that nobody can name any more."""
        for variable in variables:
            if not needs_destruction(self.checker, variable.type):
                continue
            instance = session_variables.dropper(self.checker, variable)
            self.link(self.gather([instance]), [], instance.symbol, False)
            self.engine.run(self.engine.address(instance.symbol))
            self.retire(instance)

    # -- linking --

    def link_cell(self, symbols: list[str], variables: list[tuple[str, Type]], cell: Instance, optimise: bool) -> str:
        """Compile and link what a cell needs. Returns the symbol of its code, which may be that of an earlier cell: a cell that
        defines nothing comes to the same machine code whenever it runs.
        """
        entry = cell.symbol
        if variables or any(self._is_own(s) for s in symbols if s != entry and not self.engine.defines(s)):
            self.link(symbols, variables, entry, optimise)
            return entry
        key = self.entry_cache.key(self._module([entry], small=optimise).text(), entry)
        found = self.entry_cache.find(key)
        if found is None:
            self.link(symbols, variables, entry, optimise)
            if (forgotten := self.entry_cache.keep(key, entry)) is not None:
                self.engine.retire(forgotten)
            return entry
        self.unlinked.clear()
        self.instances[found] = cell
        return found

    def _is_own(self, symbol: str) -> bool:
        """Whether a function is the user's and has code of its own."""
        return symbol in self.emitted and not self._is_library(symbol) and not self._vanishes(symbol)

    def link(self, symbols: list[str], variables: list[tuple[str, Type]], entry: str | None, optimise_entry: bool) -> None:
        """Compile and link what is not linked yet: library instances one by one, the session's own together.

        New variables stand in the first module that is made anyway: every object costs time and whole pages of memory.
        Functions that are always inlined get no code of their own unless something needs their address.
        """
        fresh = [s for s in symbols if not self.engine.defines(s) and s != entry and s in self.emitted]
        own = [s for s in fresh if self._is_own(s)]
        objects: dict[str, CompiledObject] = {}
        for symbol in [s for s in fresh if self._is_library(s)]:
            if not self._vanishes(symbol):
                objects[symbol] = self._library_object(symbol)
            elif symbol not in self.images:
                self._store(symbol, b"")
        made: list[CompiledObject] = []
        if group := [*own, entry] if entry is not None and optimise_entry else own:
            made += self._compile_group(group, variables)
        rest = [entry] if entry is not None and not optimise_entry else []
        if rest or (variables and not group):
            module = self._module(rest, [] if group else variables, small=False)
            made.append(self._compile(module, optimise=False, name=entry or "variables"))
        self._add_addressed(objects, made)
        try:
            self.engine.load(*objects.values(), interruptible=lambda symbol: False)
            self.engine.load(*made, interruptible=self._interruptible)
        except UnknownSymbols as unknown:
            raise unknown_functions(unknown.names, self.emitted, self.instances) or unknown from None
        self.unlinked.clear()

    def _interruptible(self, symbol: str) -> bool:
        """Whether an interrupt may leave a function half done: not one that may be changing a container of the library."""
        instance = self.instances.get(origin(symbol))
        return instance is None or not instance.definition.library or instance.definition.owner is None

    def _vanishes(self, symbol: str) -> bool:
        return "alwaysinline" in self.emitted[symbol].head

    def _library_object(self, symbol: str) -> CompiledObject:
        """A library instance's object, from the cache or compiled now."""
        image = self.images.get(symbol)
        if image:
            return CompiledObject.from_image(image, symbol)
        compiled = self._compile_text(self._module([symbol]).written(), optimise=True, name=symbol)
        self._store(symbol, compiled.image)
        return compiled

    def _add_addressed(self, objects: dict[str, CompiledObject], made: list[CompiledObject]) -> None:
        """Add objects of functions that were to vanish into their callers, but are needed: function values, recursion."""
        looked: list[CompiledObject] = [*objects.values(), *made]
        there = {name for compiled in made for name in compiled.defined}
        while looked:
            names = dict.fromkeys(name for compiled in looked for name in compiled.undefined)
            wanted = [n for n in names if n in self.emitted and n not in objects and n not in there and not self.engine.defines(n)]
            looked = []
            for name in filter(self._is_library, wanted):
                objects[name] = self._library_object(name)
                looked.append(objects[name])
            if own := [name for name in wanted if not self._is_library(name)]:
                looked.append(self._compile(self._module(own), optimise=True, name=own[0]))
                made.append(looked[-1])
                there.update(looked[-1].defined)

    def _is_library(self, symbol: str) -> bool:
        instance = self.instances.get(symbol)
        return symbol in self.images or (instance is not None and instance.cacheable)

    def retire(self, instance: Instance, code: str = "") -> None:
        """Forget a function that was called for the last time, but for what tells where it stands. `code` is the symbol of its code
        if that may run again.
        """
        self.emitted.pop(instance.symbol, None)
        self.instances.pop(instance.symbol, None)
        self.instances.pop(code, None)
        if not code or code not in self.entry_cache:
            self.engine.retire(instance.symbol)
        definition = instance.definition
        definition.node = tree.FunctionDecl(definition.span, definition.name, definition.node.signature, ())
        instance.frame_slots.clear()
        if (made := instance.function) is not None:
            instance.stage = Emitted(made.span, "entry" in made.attributes)

    def _module(
        self,
        symbols: list[str],
        variables: Sequence[tuple[str, Type]] = (),
        own: Mapping[str, EmittedFunction] | None = None,
        small: bool = True,
    ) -> LlvmModule:
        """A module that defines some functions and variables, with what must be inlined there.

        With `small` also with small callees, for the inliner to choose from. `own` has the texts of functions that may have been retired.
        """
        texts: Mapping[str, EmittedFunction] = self.emitted if own is None else ChainMap(dict(own), self.emitted)
        module = LlvmModule()
        for name, type in variables:
            module.add_variable(name, type)
        for symbol in symbols:
            module.add(texts[symbol])
        todo = list(symbols)
        while todo:
            function = texts[todo.pop()]
            for callee in function.callees:
                offered = texts.get(callee)
                if offered is None:
                    if not self.engine.defines(callee):
                        raise InternalError(f"{function.symbol} calls {callee}, which was not compiled")
                    continue
                if callee in module or not (_must_be_inlined(offered) or (small and _may_be_inlined(offered))):
                    continue
                module.add(offered, Linkage.AVAILABLE_EXTERNALLY)
                todo.append(callee)
        return module

    def _compile_group(self, symbols: list[str], variables: list[tuple[str, Type]]) -> list[CompiledObject]:
        """Compile functions of the session's own and variables together, but very large functions apart: those are optimised less."""
        module = self._module(symbols, variables)
        if len(symbols) == 1 or module.written().weight <= LINES:
            return [self._compile(module, optimise=True, name=symbols[0])]
        alone = {s: self._module([s]) for s in symbols}
        large = [s for s in symbols if alone[s].written().weight > LINES]
        out = [self._compile(alone[s], optimise=True, name=s) for s in large]
        if rest := [s for s in symbols if s not in large]:
            out.append(self._compile(self._module(rest), optimise=True, name=rest[0]))
        if variables:
            out.append(self._compile(self._module([], variables), optimise=False, name="variables"))
        return out

    def _compile(self, module: LlvmModule, *, optimise: bool, name: str) -> CompiledObject:
        """Compile a module, in a process of its own if that may take long or fail. Raises `MojoError` and `OutOfTime`."""
        written = module.written()
        return self.start_cache.compiled(written.text, optimise, name, lambda: self._compile_text(written, optimise=optimise, name=name))

    def _compile_text(self, written: Written, *, optimise: bool, name: str) -> CompiledObject:
        text, weight = written
        if len(text) <= (LONG_OPTIMISED if optimise else LONG_STRAIGHT) and (weight <= HEAVY or not optimise):
            try:
                return self.engine.compile(text, optimise=optimise, name=name)
            except InternalError as error:
                error.span = root_of(self.instances.get(refused_function(text, str(error)) or name))
                raise
        try:
            return self._compile_apart(text, optimise=optimise, name=name, large=weight > LINES)
        except CompilationFailed as failure:
            raise MojoError(CannotCompile(span=root_of(self.instances.get(name)), reason=str(failure))) from None

    def _compile_apart(self, text: str, *, optimise: bool, name: str, large: bool) -> CompiledObject:
        """Compile in a process of its own. LLVM's quick code generation, for `large` functions, lacks some vectors of truth values: what it
        fails at the usual one gets too.
        """
        try:
            return self.engine.compile_isolated(text, optimise=optimise, name=name, large=large, deadline=lambda: self.checker.deadline)
        except NoProcess:
            return self.engine.compile(text, optimise=optimise, name=name, large=large)
        except CompilationFailed:
            if not large:
                raise
            return self._compile_apart(text, optimise=optimise, name=name, large=False)


def _must_be_inlined(function: EmittedFunction) -> bool:
    return function.linkage is Linkage.INTERNAL or "alwaysinline" in function.head


def _may_be_inlined(function: EmittedFunction) -> bool:
    return function.size <= INLINE_SIZE and "noinline" not in function.head


def _calls_python(function: EmittedFunction) -> bool:
    return any("@Py" in text or "@mojo_python_" in text for text in function.declares)
