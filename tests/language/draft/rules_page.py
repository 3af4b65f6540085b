"""Writes docs/reference/rules.md (and de/) from the rules: `python -m tests.language.draft.rules_page`.

A test compares the two.
"""

from pathlib import Path

from visavis.language.draft.phrasing import explain
from visavis.language.draft.rule import Example, Rule
from visavis.language.draft.rule_file import standard

FOLDER = Path(__file__).parents[3] / "docs" / "reference"
PAGES = {"en": FOLDER / "rules.md", "de": FOLDER / "de" / "rules.md"}

HEAD = {
    "en": """# The rules of the draft check

What `visavis check` and the writing page look for. Written by `python -m tests.language.draft.rules_page` from the
rules themselves (`src/visavis/language/draft/rules/`); a test keeps it true, and the examples are tests.

The figures are correlations, many of them from sales and recruiting mail, so most rules only suggest. A
**suggestion** is worth a thought, a **warning** worth another look, an **error** is a slip. What the relation to the
reader excuses is not said at all: to friends and family one may write about oneself and ask for coffee some time. Of
findings that say the same only the gravest is told.

Codes can be selected and left out by their beginning (`--select VV1`, `--ignore VV18`), within a draft by a comment
(`<!-- visavis: ignore VV181 -->`), and for one person by "not here".

## Rules of your own

Files ending in `.yaml` in the folder `rules` beside the database are read as well. A fault in one is told; the check
goes on without that rule.

```yaml
terms: ["circle back", "Mehrwert"]      # phrases to be warned of
ignore: [VV183, "VV121 pick your brain"]  # findings never wanted: a code, its beginning, or a code with the words
rules:
  - code: MY001
    name: quick-question
    mistake: 6
    level: suggestion
    finds:
      - cues:  # words in small letters: a|b is either, stem* any ending, .. up to four words between
          en: quick question
          de: kurze frage|anfrage
    unless: {relations: [close_friend, family]}
    title: {en: Quick question, de: Kurze Frage}
    message: {en: "“{quote}” is seldom quick.", de: "„{quote}“ ist selten kurz."}
    mend: {en: "Say instead of “{quote}” how long it takes.", de: "Sag statt „{quote}“, wie lange es dauert."}
```

Instead of `cues` a rule may have a `regex`, a `trait` (such as `pitch` or `not tailored`) or a `metric` with bounds
(`metric: words`, `most: {email: 100}`). A rule with a code that exists replaces that one.
""",
    "de": """# Die Regeln der Entwurfsprüfung

Worauf `visavis check` und die Schreibseite achten. Geschrieben von `python -m tests.language.draft.rules_page` aus den
Regeln selbst (`src/visavis/language/draft/rules/`); ein Test hält die Seite richtig, und die Beispiele sind Tests.

Die Zahlen sind Zusammenhänge, viele aus Mails von Vertrieb und Personalsuche; darum machen die meisten Regeln nur
einen Vorschlag. Ein **Vorschlag** ist einen Gedanken wert, eine **Warnung** einen zweiten Blick, ein **Fehler** ist ein
Versehen. Was die Beziehung zum Gegenüber erlaubt, wird gar nicht erwähnt: Freunden und der Familie darf man von sich
erzählen und sie „mal auf einen Kaffee“ fragen. Von Funden, die dasselbe sagen, kommt nur der schwerste.

Codes lassen sich nach ihrem Anfang wählen und weglassen (`--select VV1`, `--ignore VV18`), in einem Entwurf mit einem
Kommentar (`<!-- visavis: ignore VV181 -->`) und für einen Menschen mit „hier nicht“.

## Eigene Regeln

Dateien mit der Endung `.yaml` im Ordner `rules` neben der Datenbank werden mitgelesen. Ein Fehler darin wird genannt;
die Prüfung geht ohne diese Regel weiter.

```yaml
terms: ["circle back", "Mehrwert"]      # Wendungen, auf die du hingewiesen werden willst
ignore: [VV183, "VV121 pick your brain"]  # nie gewollt: ein Code, sein Anfang oder ein Code mit den Worten
rules:
  - code: MY001
    name: quick-question
    mistake: 6
    level: suggestion
    finds:
      - cues:  # Kleinbuchstaben: a|b ist eines von beiden, stamm* jede Endung, .. bis zu vier Wörter
          en: quick question
          de: kurze frage|anfrage
    unless: {relations: [close_friend, family]}
    title: {en: Quick question, de: Kurze Frage}
    message: {en: "“{quote}” is seldom quick.", de: "„{quote}“ ist selten kurz."}
    mend: {en: "Say instead of “{quote}” how long it takes.", de: "Sag statt „{quote}“, wie lange es dauert."}
```

Statt `cues` kann eine Regel ein `regex` haben, ein `trait` (etwa `pitch` oder `not tailored`) oder eine `metric` mit
Grenzen (`metric: words`, `most: {email: 100}`). Eine Regel mit einem Code, den es gibt, ersetzt diese.
""",
}
WORDS = {
    "en": {"mistake": "mistake", "bad": "Raises it", "good": "Does not", "source": "Source",
           "suggestion": "suggestion", "warning": "warning", "error": "error"},
    "de": {"mistake": "Fehler", "bad": "Löst sie aus", "good": "Löst sie nicht aus", "source": "Quelle",
           "suggestion": "Vorschlag", "warning": "Warnung", "error": "Fehler"},
}  # fmt: skip
OF_NINE = {"en": "mistake {} of nine", "de": "Fehler {} von neun"}


def written(lang: str) -> str:
    """The whole page in one language."""
    rules = sorted(standard().rules, key=lambda rule: rule.code)
    return "\n".join([HEAD[lang], *(section(rule, lang) for rule in rules)])


def section(rule: Rule, lang: str) -> str:
    """One rule: what it finds, why, from where, and its examples."""
    told = explain(rule.code, lang)
    assert told is not None
    words = WORDS[lang]
    lines = [f"## {rule.code} {told.title}", ""]
    lines += [f"*{words[rule.level]}, {OF_NINE[lang].format(rule.mistake)}* (`{rule.name}`)", "", told.why, ""]
    lines += [f"{words['source']}: {told.source}", ""]
    for example in (one for one in rule.examples if one.lang == lang or len(rule.languages) == 1):
        lines += shown(example, lang)
    return "\n".join(lines)


def shown(example: Example, lang: str) -> list[str]:
    """An example as two quotations."""
    parts: list[str] = []
    for kind, text in (("bad", example.bad), ("good", example.good)):
        parts += [f"{WORDS[lang][kind]}:", "", *(f"> {line}".rstrip() for line in text.splitlines()), ""]
    return parts


if __name__ == "__main__":
    for lang, page in PAGES.items():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(written(lang), "utf-8")
