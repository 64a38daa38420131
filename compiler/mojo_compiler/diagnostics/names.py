"""Messages about names, definitions and imports."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, Warning, message
from mojo_compiler.diagnostics.suggestions import Misspellable


@message
class UnknownDeclaration(Misspellable):
    """A name that means nothing here."""

    template = "use of unknown declaration '{name}'"


@message
class InModule(Note):
    """A name that is there once it is imported."""

    template = "it is in the library: 'from {module} import {name}'"
    module: str
    name: str


@message
class DeclareVariable(Note):
    """Assignment alone makes a variable in a ``def`` and at the top level."""

    template = "a variable of an 'fn' is declared: 'var {name} = ...'"
    name: str


@message
class InvalidRedefinition(Diagnostic):
    """A name declared twice in one scope."""

    template = "invalid redefinition of '{name}'"
    name: str


@message
class IdenticalSignature(Diagnostic):
    """Two functions of one name in one cell whose signatures do not differ."""

    template = "redefinition of function '{name}' with identical signature"
    name: str


@message
class PreviousDefinition(Note):
    """Where the other definition stands."""

    template = "previous definition here"


@message
class PythonModule(Note):
    """'{name}' is a Python module: import it with 'Python.import_module("{name}")'."""

    template = "'{name}' is a Python module: import it with 'Python.import_module(\"{name}\")'"
    name: str


@message
class UnknownModule(Misspellable):
    """An import of something that is not there."""

    template = "unable to locate module '{name}'"


@message
class ModuleElsewhere(Note):
    """Where a module stands that is not on the search path."""

    template = "'{name}' is in {folder}: name that folder with -I, or in MOJO_PATH"
    name: str
    folder: str


@message
class FolderWithoutInit(Note):
    """A folder that would be a package."""

    template = "{folder} is no package: it has no __init__.mojo"
    folder: str


@message
class ModuleReadAgain(Note):
    """A module whose file was edited."""

    template = "module '{name}' was read again: {file} has changed"
    name: str
    file: str


@message
class ModuleBroken(Warning):
    """A module whose file was edited and is wrong now."""

    template = "module '{name}' has changed and does not compile: its earlier definitions stay"
    name: str


@message
class HoldsOlder(Note):
    """Variables whose type was redefined."""

    template = "{variables} still {hold} the '{name}' of {cell}: assign {them} again"
    variables: str
    hold: str
    name: str
    cell: str
    them: str


@message
class HidesLibrary(Note):
    """A module of the user's that has the name of one of the library's."""

    template = "{file} hides the library's module '{name}', which has it"
    name: str
    file: str


@message
class UnknownMember(Misspellable):
    """A member that a module does not have."""

    template = "module '{module}' does not contain '{name}'"
    module: str


@message
class CircularReference(Diagnostic):
    """A definition that needs itself."""

    template = "circular reference to '{name}'"
    name: str


@message
class StandsFor(Note):
    """A step of a ring of definitions."""

    template = "'{name}' stands for '{other}' here"
    name: str
    other: str


@message
class FileScopeExpression(Diagnostic):
    """A run-time statement at the top of a file."""

    template = "TODO: expressions are not yet supported at the file scope level"


@message
class NoMainFunction(Diagnostic):
    """A program without an entry point."""

    template = "module does not define a main function"


@message
class DecoratorOrder(Diagnostic):
    """A signature decorator above a body decorator's place."""

    template = "cannot apply signature decorator after a body one"


@message
class ModuleAsValue(Diagnostic):
    """A module used where a value is needed."""

    template = "module '{name}' has no run-time value"
    way_out = "a module is no value; what it has is written '{name}.function()'"
    name: str


@message
class MemberOfItsName(Note):
    """What was meant where a module stands that has a member of its own name."""

    template = "the module contains what may be meant: 'from {module} import {name}'"
    module: str
    name: str


@message
class RecursiveStruct(Diagnostic):
    """A struct that contains itself by value."""

    template = "struct '{name}' recursively contains itself"
    way_out = "a field may be a 'Pointer' to another '{name}'"
    name: str


@message
class UnknownFunction(Diagnostic):
    """A function of C that neither the process nor a library loaded into it has."""

    template = (
        "no function '{name}' in this process; a library that has it is opened in a cell before, by 'DLHandle(path)' of 'sys.ffi', "
        "or gives it by 'get_function' of the handle"
    )
    name: str
