"""Where conversations live between two turns: values only, in memory or in Redis."""

from bot.innstillinger import Innstillinger
from bot.lager.minne import LagerBorte, Minnelager, Samtalelager


def lag_lager(innstillinger: Innstillinger) -> Samtalelager:
    """The store that the settings ask for."""
    sekunder = innstillinger.utlop_minutter * 60
    if innstillinger.redis_url is None:
        return Minnelager(sekunder)
    from bot.lager.redis import Redislager, koble

    return Redislager(koble(innstillinger.redis_url), sekunder)


__all__ = ["LagerBorte", "Minnelager", "Samtalelager", "lag_lager"]
