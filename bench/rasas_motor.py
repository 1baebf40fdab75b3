"""`python bench/rasas_motor.py MODELL`: our server on Rasa's own engine, so that another pipeline is measured as it is.

With `KVP_GULV=1` the action only says a fixed word: what is left is what any turn costs in Rasa.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bot.__main__ import dempet_logging
from bot.innstillinger import les_innstillinger


def main() -> None:
    dempet_logging()
    from rasa_sdk import Action

    from bot import samtale
    from bot.http import tjener
    from bot.rasa import oppstart
    from bot.rasa.innebygd import InnebygdEndepunkt
    from bot.rasa.kanal import turen

    # Rasa's engine as it is.
    oppstart.slank = lambda agent: None  # type: ignore[assignment]
    oppstart.endre_rasa = lambda: None  # type: ignore[assignment]

    class Fast(Action):
        def name(self) -> str:
            return "action_samtale"

        def run(self, dispatcher, tracker, domain):  # type: ignore[no-untyped-def]
            dispatcher.utter_message(json_message={"tekst": "ja"})
            turen().resultat = samtale.Turresultat(samtale.Tilstand(), [{"tekst": "ja"}])
            return []

    if os.environ.get("KVP_GULV"):
        endepunkt = InnebygdEndepunkt()
        endepunkt.executor.actions["action_samtale"] = Fast().run
        oppstart.InnebygdEndepunkt = lambda: endepunkt  # type: ignore[assignment, misc]
    innstillinger = les_innstillinger()
    app = tjener.lag_app(lambda: oppstart.last_motor(Path(sys.argv[1]), innstillinger), innstillinger)
    app.run(host=innstillinger.vert, port=innstillinger.port, access_log=False, motd=False, debug=False, workers=1)


if __name__ == "__main__":
    main()
