"""``mojo-repl completion``: scripts with which shells complete the words of this command."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence

from mojo_repl.command_line import COMMANDS
from mojo_repl.command_line import parser as main_parser
from mojo_repl.options import Option, Values, options
from mojo_repl.scripts import SUFFIXES

_ERRORS = "$(mojo-repl explain 2>/dev/null)"


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="mojo-repl completion",
        description="Print a script that completes the words of mojo-repl: "
        'for bash, put eval "$(mojo-repl completion bash)" into ~/.bashrc; '
        "for zsh, the script into a file _mojo-repl of a folder of fpath; for fish, into ~/.config/fish/completions/mojo-repl.fish.",
    )
    made.add_argument("shell", choices=tuple(_SCRIPTS), help="the shell that runs the script")
    return made


def main(arguments: Sequence[str]) -> int:
    """Print a script. Returns the exit status, 0."""
    print("\n".join(_SCRIPTS[parser().parse_args(arguments).shell]()))
    return 0


def _of_commands() -> Iterator[tuple[str, list[Option]]]:
    """The commands that have options of their own, with these."""
    for command in COMMANDS:
        if command.has_options:
            yield command.name, list(options(command.parser()))


# ---- bash


def _bash() -> Iterator[str]:
    yield "_mojo_repl() {"
    yield '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" files=""'
    yield '    (( COMP_CWORD > 1 )) && command="${COMP_WORDS[1]}"'
    yield "    COMPREPLY=()"
    yield '    case "$command" in'
    commands = Option((), "", tuple(command.name for command in COMMANDS))
    own = list(options(main_parser()))
    for pattern, found in [*_of_commands(), ('""', [*own, commands]), ("*", own)]:
        words = [name for option in found for name in option.names]
        values = [option.values for option in found if not option.names]
        words += [word for value in values if isinstance(value, tuple) for word in value]
        words += [_ERRORS] * ("errors" in values)
        files = next((value for value in values if value in ("programs", "files", "folders")), "")
        yield f'        {pattern}) words="{" ".join(words)}"; files="{files}" ;;'
    yield "    esac"
    yield '    case "$before" in'
    for option in _with_values():
        words = list(option.values) if isinstance(option.values, tuple) else []
        files = option.values if option.values in ("programs", "files", "folders") else ""
        yield f'        {"|".join(option.names)}) words="{" ".join(words)}"; files="{files}" ;;'
    yield "    esac"
    yield '    COMPREPLY+=($(compgen -W "$words" -- "$word"))'
    yield "    local IFS=$'\\n'"
    yield '    case "$files" in'
    chosen = " ".join(f"$(compgen -f -X '!*{suffix}' -- \"$word\")" for suffix in SUFFIXES)
    yield f'        programs) COMPREPLY+=({chosen} $(compgen -d -- "$word")) ;;'
    yield '        files) COMPREPLY+=($(compgen -f -- "$word")) ;;'
    yield '        folders) COMPREPLY+=($(compgen -d -- "$word")) ;;'
    yield "    esac"
    yield "}"
    yield "complete -o filenames -F _mojo_repl mojo-repl"


def _with_values() -> Iterator[Option]:
    """The options that have values, each once."""
    seen: set[str] = set()
    for found in (list(options(main_parser())), *(found for _, found in _of_commands())):
        for option in found:
            if option.names and option.values != "nothing" and not seen.intersection(option.names):
                seen.update(option.names)
                yield option


# ---- zsh


def _zsh() -> Iterator[str]:
    yield "#compdef mojo-repl"
    yield "_mojo_repl() {"
    yield "    if (( CURRENT > 2 )); then"
    yield '        case "$words[2]" in'
    own = list(options(main_parser()))
    for pattern, found in [*_of_commands(), ("run", own)]:
        yield f"            {pattern})"
        yield "                shift words"
        yield "                (( CURRENT-- ))"
        yield f"                _arguments {' '.join(_zsh_options(found))}"
        yield "                return ;;"
    yield "        esac"
    yield "    fi"
    commands = " ".join(_quoted(f"{command.name}:{command.about}") for command in COMMANDS)
    yield f"    local -a commands=({commands})"
    yield "    (( CURRENT == 2 )) && _describe command commands"
    yield f"    _arguments {' '.join(_zsh_options(own))}"
    yield "}"
    yield '_mojo_repl "$@"'


def _zsh_options(found: Sequence[Option]) -> Iterator[str]:
    """What ``_arguments`` is given; words that stand in the same place are one."""
    for option in found:
        about = option.about.replace("[", "(").replace("]", ")").replace(":", "\\:")
        value = "" if option.values == "nothing" else f":{option.word}:{_zsh_values(option.values)}"
        for name in option.names:
            yield _quoted(f"*{name}[{about}]{value}")
    words = tuple(word for option in found if not option.names and isinstance(option.values, tuple) for word in option.values)
    if words:
        yield _quoted(f"1:command:{_zsh_values(words)}")
    for option in found:
        if not option.names and not isinstance(option.values, tuple):
            yield _quoted(f"*:{option.word}:{_zsh_values(option.values)}")


def _zsh_values(values: Values) -> str:
    if isinstance(values, tuple):
        return f"({' '.join(values)})"
    programs = "|".join(suffix.removeprefix(".") for suffix in SUFFIXES)
    known = {"programs": f'_files -g "*.({programs})(-.)"', "files": "_files", "folders": "_files -/", "errors": f"({_ERRORS})"}
    return known.get(values, " ")


# ---- fish


def _fish() -> Iterator[str]:
    others = " ".join(command.name for command in COMMANDS if command.has_options)
    yield "complete -c mojo-repl -f"
    for command in COMMANDS:
        yield f"complete -c mojo-repl -n __fish_use_subcommand -a {command.name} -d {_quoted(command.about)}"
    for condition, found in [*_of_commands(), (others, list(options(main_parser())))]:
        seen = f"{'not ' if condition == others else ''}__fish_seen_subcommand_from {condition}"
        for option in found:
            yield f"complete -c mojo-repl -n {_quoted(seen)}{_fish_option(option)}"


def _fish_option(option: Option) -> str:
    """What follows the condition of an option."""
    names = "".join(f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}" for name in option.names)
    values = option.values
    about = f" -d {_quoted(option.about)}" if option.names or isinstance(values, tuple) else ""
    if values == "nothing":
        return names + about
    required = " -r" if option.names else ""
    if isinstance(values, tuple):
        return f"{names}{required} -a {_quoted(' '.join(values))}{about}"
    programs = " ".join(f"(__fish_complete_suffix {suffix})" for suffix in SUFFIXES)
    known = {
        "programs": f" -k -a {_quoted(programs)}",
        "files": " -F",
        "folders": " -a '(__fish_complete_directories)'",
        "errors": " -a '(mojo-repl explain)'",
    }
    return f"{names}{required}{known.get(values, '')}{about}"


def _quoted(text: str) -> str:
    """A text as one word of a shell."""
    return "'" + text.replace("'", "'\\''") + "'"


_SCRIPTS: dict[str, Callable[[], Iterator[str]]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
