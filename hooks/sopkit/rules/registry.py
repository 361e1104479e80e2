"""What a rule is, what it may look at, and how its problems become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from sopkit.basis.corrections import Corrections
from sopkit.basis.lineage import Lineage
from sopkit.basis.validity import Validity
from sopkit.findings import FieldPath, Finding, Severity, field_name
from sopkit.rules.book import AddressBook
from sopkit.rules.titles import TitleIndex

if TYPE_CHECKING:
    from datetime import date

    from sopkit.basis.citing import Cited
    from sopkit.duration import Calendar
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.links import SopIndex
    from sopkit.memory import Memory
    from sopkit.services import CharterEntry, ServiceEntry, Services
    from sopkit.settings import Settings
    from sopkit.source import Source
    from sopkit.terms import Terms
    from sopkit.units import UnitNode

S = TypeVar("S")
F = TypeVar("F", bound="Callable[..., Iterator[Problem]]")
Check: TypeAlias = "Callable[[S, Scope], Iterator[Problem]]"


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What a check found; the rule adds its id and norm, the source adds the line."""

    field: FieldPath
    """Where, as a path into the front matter; empty for the whole file."""

    message: str
    """What is wrong, in Indonesian, without full stop."""

    hint: str = ""
    """What to do about it, in Indonesian, without full stop."""

    severity: Severity | None = None
    """Where it differs from the rule's own."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a check may consult beside the thing it checks."""

    settings: Settings
    today: date
    sops: SopIndex
    services: Services
    units: Mapping[str, UnitNode]
    regulations: Mapping[str, RegulationEntry]
    """By id: the register's, and those that are only cited."""

    cited: Mapping[str, tuple[Cited, ...]]
    """What each SOP and each service cites, by its id."""

    terms: Terms
    has_file: Callable[[str], bool]
    """Tells whether a path below the source folder is a file."""

    @property
    def calendar(self) -> Calendar:
        """Return the working calendar."""
        return self.settings.calendar

    @cached_property
    def addresses(self) -> AddressBook:
        """Return what stands at each address, for rules that compare them."""
        return AddressBook.of(self.sops.entries, self.services, self.units.values())

    @cached_property
    def titles(self) -> TitleIndex:
        """Return the titles of all SOPs, for rules that compare them."""
        return TitleIndex.of(self.sops.entries)

    @cached_property
    def validity(self) -> Validity:
        """Return what of the register holds."""
        lineage = Lineage.of(self.regulations)
        return Validity(regulations=self.regulations, lineage=lineage, today=self.today)

    @cached_property
    def corrections(self) -> Corrections:
        """Return what wrong references mean."""
        return Corrections.of(self.regulations)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule(Generic[S]):
    """One rule of the form."""

    id: str
    severity: Severity
    source: str
    """The norm as people cite it."""

    title: str
    """What holds where the rule is kept, in Indonesian; for the guide."""

    check: Check[S]


SOP_RULES: dict[str, Rule[SopEntry]] = {}
UNIT_RULES: dict[str, Rule[UnitNode]] = {}
REGULATION_RULES: dict[str, Rule[RegulationEntry]] = {}
SERVICE_RULES: dict[str, Rule[ServiceEntry]] = {}
CHARTER_RULES: dict[str, Rule[CharterEntry]] = {}
GUARANTEED: dict[str, str] = {}
"""Rules that the format makes unwritable, by id, with the reason ("dijamin oleh format")."""

ACROSS = frozenset(
    {
        *("ID03", "ID05", "ID07", "ID09", "ID19", "LC04", "LC05", "LI02", "LI03", "LI04", "LI05"),
        *("LI06", "LI07", "LI09", "SF10", "SF11"),
    }
)
"""Rules that compare an SOP with others, the tree or the register; they are run anew each time."""

_STRICT = frozenset(
    {"FC17", "ID03", "ID09", "SF01", "SF02", "SF03", "SF06", "SF10", "SF11"},
)
"""Rules that stay errors for a draft."""


def sop_rule(rule_id: str, severity: Severity, *, source: str, title: str) -> Callable[[F], F]:
    """Register a check of one SOP."""
    return _register(SOP_RULES, rule_id, severity, source, title)


def unit_rule(rule_id: str, severity: Severity, *, source: str, title: str) -> Callable[[F], F]:
    """Register a check of one unit."""
    return _register(UNIT_RULES, rule_id, severity, source, title)


def regulation_rule(
    rule_id: str, severity: Severity, *, source: str, title: str
) -> Callable[[F], F]:
    """Register a check of one regulation."""
    return _register(REGULATION_RULES, rule_id, severity, source, title)


def service_rule(rule_id: str, severity: Severity, *, source: str, title: str) -> Callable[[F], F]:
    """Register a check of one Standar Pelayanan."""
    return _register(SERVICE_RULES, rule_id, severity, source, title)


def charter_rule(rule_id: str, severity: Severity, *, source: str, title: str) -> Callable[[F], F]:
    """Register a check of one maklumat."""
    return _register(CHARTER_RULES, rule_id, severity, source, title)


def all_rules() -> tuple[Rule[Any], ...]:
    """Return every registered rule."""
    tables: tuple[Mapping[str, Rule[Any]], ...] = (
        *(SOP_RULES, UNIT_RULES, REGULATION_RULES),
        *(SERVICE_RULES, CHARTER_RULES),
    )
    return tuple(rule for table in tables for rule in table.values())


def run_rules(scope: Scope, memory: Memory) -> Iterator[Finding]:
    """Check everything in scope; what looks at an SOP alone is remembered while that stays."""
    alone = {key: rule for key, rule in SOP_RULES.items() if key not in ACROSS}
    across = {key: rule for key, rule in SOP_RULES.items() if key in ACROSS}
    house = repr((scope.settings, scope.today))
    for entry in scope.sops.entries:
        yield from memory.recall(
            ("findings", entry.id), (entry, house), partial(_found, alone, entry, scope)
        )
        yield from _found(across, entry, scope)
    for unit in scope.units.values():
        if unit.source is not None:
            yield from _run(UNIT_RULES, unit, unit.source, scope)
    for regulation in scope.regulations.values():
        if regulation.source is not None:
            yield from _run(REGULATION_RULES, regulation, regulation.source, scope)
    for service in scope.services.entries:
        draft = service.service.is_draft
        yield from _run(SERVICE_RULES, service, service.source, scope, draft=draft)
    for charter in scope.services.charters:
        yield from _run(CHARTER_RULES, charter, charter.source, scope)


def weigh(findings: Iterable[Finding], settings: Settings, *, draft: bool) -> Iterator[Finding]:
    """Give findings the weight they have in this house, and for a draft."""
    for finding in findings:
        wanted = settings.tingkat.get(finding.rule, finding.severity)
        if wanted == "mati":
            continue
        severity = Severity(wanted)
        if draft and severity is Severity.ERROR and finding.rule not in _STRICT:
            severity = Severity.WARNING
        yield replace(finding, severity=severity)


def _register(
    table: dict[str, Rule[S]], rule_id: str, severity: Severity, source: str, title: str
) -> Callable[[F], F]:
    def add(check: F) -> F:
        table[rule_id] = Rule(
            id=rule_id, severity=severity, source=source, title=title, check=check
        )
        return check

    return add


def _found(
    rules: Mapping[str, Rule[SopEntry]], entry: SopEntry, scope: Scope
) -> tuple[Finding, ...]:
    return tuple(_run(rules, entry, entry.source, scope, draft=entry.sop.is_draft))


def _run(
    table: Mapping[str, Rule[S]], subject: S, source: Source, scope: Scope, *, draft: bool = False
) -> Iterator[Finding]:
    findings = (
        _finding(rule, problem, source)
        for rule in table.values()
        for problem in rule.check(subject, scope)
    )
    return weigh(findings, scope.settings, draft=draft)


def _finding(rule: Rule[S], problem: Problem, source: Source) -> Finding:
    return Finding(
        rule=rule.id,
        severity=problem.severity or rule.severity,
        path=source.path,
        line=source.line_of(problem.field),
        field=field_name(problem.field),
        message=problem.message,
        hint=problem.hint,
        source=rule.source,
    )
