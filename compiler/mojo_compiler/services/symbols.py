"""Describes the symbols that names and members stand for."""

from __future__ import annotations

from mojo_compiler.check.inference.descriptions import materialized_type
from mojo_compiler.check.inference.type_expressions import alias_operand
from mojo_compiler.check.state.operands import Functions, Generic, Known, ModuleOperand, Operand, UnboundStruct
from mojo_compiler.check.state.variables import LocalVar, VariableKind
from mojo_compiler.check.types import structs, synthesis
from mojo_compiler.check.types.members import member, method
from mojo_compiler.names.definitions import (
    AliasDef,
    ConstDef,
    Definition,
    FunctionDef,
    Intrinsic,
    ModuleDef,
    OverloadSet,
    PythonName,
    StructDef,
    TraitDef,
)
from mojo_compiler.names.finding import SUFFIXES, is_package
from mojo_compiler.names.modules import follow
from mojo_compiler.records import dataclass
from mojo_compiler.services.probe import Probe
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.types.core import Const, StructType, Type
from mojo_compiler.types.printing import const_text


@dataclass(frozen=True)
class SymbolInfo:
    """A symbol. `kind` is as in `Completion`; `definition` is what declares it, if that says more than `type` and `value`."""

    name: str
    kind: str
    span: Span = NO_SPAN
    definition: Definition | None = None
    type: str = ""
    value: str = ""


def symbol_of(probe: Probe, name: str, definition: Definition | None) -> SymbolInfo:
    """What a definition gives a name."""
    found = follow(definition)
    match found:
        case None:
            return SymbolInfo(name, "variable")
        case OverloadSet(functions=overloads):
            return SymbolInfo(name, "method" if overloads[0].owner is not None else "function", overloads[0].span, found)
        case StructDef():
            return SymbolInfo(name, "struct", found.span, found)
        case TraitDef():
            return SymbolInfo(name, "trait", found.span, found)
        case AliasDef():
            return SymbolInfo(name, "alias", found.span, found)
        case ModuleDef():
            return SymbolInfo(name, "module", found.span, found)
        case ConstDef(const=const) if found.span is NO_SPAN:
            return SymbolInfo(name, "struct")
        case ConstDef(const=const):
            return SymbolInfo(name, "parameter", found.span, None, *_constant(probe, const))
        case Intrinsic():
            return SymbolInfo(name, "function")
        case PythonName():
            return SymbolInfo(name, "python", found.span, found, "PythonObject")
    operand = getattr(found, "operand", None)
    type = getattr(found, "type", None) if operand is None else operand.type
    kind = "argument" if isinstance(found, LocalVar) and found.kind is VariableKind.ARGUMENT else "variable"
    return SymbolInfo(name, kind, found.span, None, probe.type_text(type) if type is not None else "")


def _constant(probe: Probe, const: Const) -> tuple[str, str]:
    """The type and the value of a parameter; stand-ins are nobody's values."""
    if isinstance(const.value, Type):
        return "", "" if probe.stands_in else probe.type_text(const.value)
    return probe.type_text(const.type), "" if probe.stands_in else const_text(const)


def alias_value(probe: Probe, alias: AliasDef) -> tuple[str, str]:
    """The type and the value of an alias; what its text says where the value is not known without running code."""
    operand = probe.attempt(lambda: alias_operand(probe, alias, alias.span))
    if isinstance(operand, Known) and not probe.stands_in:
        if isinstance(operand.const.value, Type):
            return "", probe.type_text(operand.const.value)
        return probe.type_text(operand.const.type), const_text(operand.const)
    return "", " ".join(alias.node.value.span.text.split()) if alias.node.value is not None else ""


def described_type(probe: Probe, operand: Operand) -> str:
    """The type of a value, as programs write it; of what is no value what it is."""
    match operand:
        case ModuleOperand():
            return "module"
        case Known(const=const) if isinstance(const.value, Type):
            return f"type {probe.type_text(const.value)}"
        case Generic(unbound=UnboundStruct(struct=struct)):
            return f"type {struct.name}[...]"
        case Functions(ref=ref) if len(ref.functions) > 1:
            return f"{len(ref.functions)} overloads of '{ref.name}'"
    type = materialized_type(probe, operand)
    return probe.type_text(type if type is not None else operand.type)


# ---- members --------------------------------------------------------------------------------------------------


def members(probe: Probe, operand: Operand) -> dict[str, SymbolInfo]:
    """The members of whatever an expression is: of a module, a type, a value."""
    match operand:
        case ModuleOperand(module=module):
            return module_members(probe, module)
        case Generic(unbound=UnboundStruct(struct=struct)):
            return struct_members(probe, struct, False)
        case Functions():
            return {}
        case Known(const=const) if isinstance(const.value, StructType):
            return _type_members(probe, const.value, False)
        case Known(const=const) if isinstance(const.value, Type):
            return {}
    type = materialized_type(probe, operand) or operand.type
    wrapped = type if isinstance(type, StructType) else structs.wrapper(probe, type)
    return _type_members(probe, wrapped, True) if wrapped is not None else {}


def module_members(probe: Probe, module: ModuleDef) -> dict[str, SymbolInfo]:
    """The public names of a module, and its submodules."""
    out = {n: symbol_of(probe, n, module.scope.own(n)) for n in probe.modules.public_names(module)}
    return out | {n: SymbolInfo(n, "module") for n in submodules(probe, module.path)}


def submodules(probe: Probe, path: tuple[str, ...]) -> list[str]:
    """The modules in a package, or all at the top: the library's, then those in the session's directory."""
    known = [tuple(name.split(".")) for name in probe.modules.library.images]
    inner = [m[-1] for m in known if m[:-1] == path and not m[-1].startswith("_") and m != ("builtin",)]
    folder = probe.modules.directory.joinpath(*path)
    files = sorted(folder.iterdir()) if folder.is_dir() and not (path and inner) else []
    modules = (file.stem for file in files if is_package(file) or file.suffix in SUFFIXES)
    inner += [name for name in modules if name.isidentifier() and not name.startswith("_")]
    return list(dict.fromkeys(inner))


def struct_members(probe: Probe, struct: StructDef, of_value: bool) -> dict[str, SymbolInfo]:
    """The members of a struct whose parameters are open."""
    synthesis.add_members(struct)
    out: dict[str, SymbolInfo] = {}
    if of_value:
        out |= {n: SymbolInfo(n, "field", span, None, annotation.span.text) for n, annotation, span in struct.fields}
    out |= {n: symbol_of(probe, n, d) for n, d in struct.members.items()}
    for parameter in struct.node.parameters:
        type = parameter.type.span.text if parameter.type is not None else ""
        out.setdefault(parameter.name, SymbolInfo(parameter.name, "parameter", parameter.span, None, type))
    return out


def _type_members(probe: Probe, type: StructType, of_value: bool) -> dict[str, SymbolInfo]:
    structs.complete_soon(probe, type)
    struct = structs.definition(probe, type)
    out = struct_members(probe, struct, of_value)
    if of_value:
        spans = {name: span for name, _, span in struct.fields}
        out |= {f.name: SymbolInfo(f.name, "field", spans[f.name], None, probe.type_text(f.type)) for f in type.fields}
    for name in struct.members:
        out[name] = symbol_of(probe, name, member(probe, type, name))
    for parameter, value in zip(struct.node.parameters, type.arguments, strict=True):
        out[parameter.name] = SymbolInfo(parameter.name, "parameter", parameter.span, None, *_constant(probe, value))
    return out


# ---- calls ----------------------------------------------------------------------------------------------------


def callees(probe: Probe, operand: Operand) -> tuple[tuple[FunctionDef, ...], bool]:
    """The functions that calling something may mean, and whether their first arguments are given by what stands before the dot."""
    match operand:
        case Functions(ref=ref, receiver=receiver):
            return ref.functions, receiver is not None
        case Generic(unbound=unbound):
            return _functions(struct_members(probe, unbound.struct, False).get("__init__")), True
        case Known(const=const) if isinstance(const.value, StructType):
            found = method(probe, const.value, "__init__")
            return found.functions if found is not None else (), True
        case Known(const=const) if isinstance(const.value, Type):
            return (), False
    found = method(probe, materialized_type(probe, operand) or operand.type, "__call__")
    return found.functions if found is not None else (), True


def _functions(symbol: SymbolInfo | None) -> tuple[FunctionDef, ...]:
    return symbol.definition.functions if symbol is not None and isinstance(symbol.definition, OverloadSet) else ()
