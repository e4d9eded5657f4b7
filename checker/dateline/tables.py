"""Tables of settings: plain frozen classes; what a file says of them pydantic checks, which is imported then and not before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar, cast, dataclass_transform, get_type_hints

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T", bound="Table")


def setting(*, default: Any, description: str = "", **constraints: object) -> Any:
    """A setting with its default and what it means; constraints (`ge=0`) are those of `pydantic.Field`."""
    metadata: dict[str, object] = {"description": description, **constraints}
    if isinstance(default, (list, dict)):
        return field(default_factory=partial(copy, cast("object", default)), metadata={**metadata, "json_schema_extra": {"default": default}})
    if isinstance(default, Table):
        metadata["json_schema_extra"] = {"default": default.plain()}
    return field(default=default, metadata=metadata)


def needed(*, description: str = "", **constraints: object) -> Any:
    """A setting without which its table says nothing."""
    return field(metadata={"description": description, **constraints})


class Setting(NamedTuple):
    """What is known of a setting of a table."""

    name: str
    key: str
    """As files spell it."""
    default: object
    description: str
    annotation: object


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(setting, needed))
class Table:
    """Settings as class attributes with annotations and defaults; a subclass is a frozen dataclass. Files may hold no other keys."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid"}
    given: ClassVar[frozenset[str]] = frozenset()
    """Of a table that was read: the names of the settings that stood there."""

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, kw_only=True)(cls)

    def plain(self) -> dict[str, object]:
        """The settings as a file would spell them, as JSON."""
        return {_key(type(self), each.name): _plain(getattr(self, each.name)) for each in fields(cast("Any", self))}


def checked(kind: type[T], values: Mapping[str, object]) -> T:
    """A table with the values of a file. Raises `pydantic.ValidationError`."""
    if not values:
        return kind()
    made: T = _adapter(kind).validate_python(dict(values))
    _note_given(made, values)
    return made


def settings_of(kind: type[Table]) -> Iterator[Setting]:
    """The settings of a table in order."""
    hints = get_type_hints(kind)
    for each in fields(cast("Any", kind)):
        yield Setting(each.name, _key(kind, each.name), _default(each), str(each.metadata.get("description", "")), hints[each.name])


def said(table: Table) -> dict[str, object]:
    """By name, the settings that a table does not leave as they are: those that were given, and those that are not their default."""
    values = {each.name: (getattr(table, each.name), _default(each)) for each in fields(cast("Any", table))}
    return {name: value for name, (value, default) in values.items() if value != default or name in table.given}


def schema_of(kind: type[Table]) -> dict[str, Any]:
    """The JSON Schema of a table."""
    return _adapter(kind).json_schema(by_alias=True)


def _adapter(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _default(known: Field[Any]) -> object:
    """The default of a setting; None where it has none."""
    if known.default_factory is not MISSING:
        return known.default_factory()
    return None if known.default is MISSING else known.default


def _plain(value: object) -> object:
    if isinstance(value, Table):
        return value.plain()
    return [_plain(each) for each in cast("Sequence[object]", value)] if isinstance(value, (list, tuple)) else value


def _key(kind: type[Table], name: str) -> str:
    spell = cast("Any", kind.__pydantic_config__.get("alias_generator"))
    return str(spell(name)) if spell else name


def _note_given(table: Table, values: Mapping[str, object]) -> None:
    """Tell a table, and those within it, which settings stood in the file."""
    kind = type(table)
    stood = {each.name: values.get(_key(kind, each.name), values.get(each.name, MISSING)) for each in fields(cast("Any", kind))}
    object.__setattr__(table, "given", frozenset(name for name, value in stood.items() if value is not MISSING))
    for name in table.given:
        if isinstance(value := getattr(table, name), Table):
            _note_given(value, cast("Mapping[str, object]", stood[name]))
