"""`make domene`: domain.yml and data/rules.yml, made from the fields (kvp), the topics (bot.katalog) and the commands.

A field or a topic is added in its own place; what Rasa must know of it follows from there.
"""

from __future__ import annotations

from pathlib import Path

from bot.katalog import katalog
from bot.samtale.slots import SLOTS

ROT = Path(__file__).parents[2]
KOMMANDOER = (
    "tilbake",
    "start_paa_nytt",
    "hjelp",
    "hopp_over",
    "avslutt",
    "menneske",
    "endre",
    "behold",
    "trekk_samtykke",
)
"""What people type to steer the conversation, as the labelled texts in data/nlu name it."""
ANDRE = ("svar", "krise", "nesten_krise", "utenfor")

_DOMENE = """# Skrevet av «make domene». Felt står i kvp, temaer i bot/katalog.
version: "3.1"

# Sesjonen styres av lageret (KVP_UTLOP_MINUTTER), ikke av Rasa.
session_config:
  session_expiration_time: 0
  carry_over_slots_to_new_session: true

intents:
{intensjoner}

# Ett felt i saken er én slot. Handlingene fyller dem; ingenting fylles bak ryggen på dem.
slots:
{slots}

actions:
  - action_samtale
"""
_SLOT = """  {navn}:
    type: any
    influence_conversation: false
    mappings:
      - type: custom"""
_REGLER = """# Skrevet av «make domene».
version: "3.1"

rules:
  # Hva en tekst betyr, avhenger av spørsmålet som er stilt. Handlingen leser den, sammen med modellens skjønn.
  - rule: En tur i samtalen
    steps:
      - or:
{intensjoner}
      - action: action_samtale
"""


def intensjoner() -> tuple[str, ...]:
    """Every intent, in the order of the files: topics, the others, commands."""
    return (*katalog().temaer, *ANDRE, *(f"kommando_{k}" for k in KOMMANDOER))


def filer() -> dict[Path, str]:
    """The text of each file by its path."""
    alle = intensjoner()
    return {
        ROT / "domain.yml": _DOMENE.format(
            intensjoner="\n".join(f"  - {i}" for i in alle), slots="\n".join(_SLOT.format(navn=s) for s in SLOTS)
        ),
        ROT / "data" / "rules.yml": _REGLER.format(intensjoner="\n".join(f"          - intent: {i}" for i in alle)),
    }


def main() -> None:
    for fil, tekst in filer().items():
        fil.write_text(tekst, encoding="utf-8")


if __name__ == "__main__":
    main()
