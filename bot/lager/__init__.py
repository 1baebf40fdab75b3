"""Where conversations live between two turns: values only, in memory or in Redis."""

from bot.innstillinger import Innstillinger
from bot.lager.dagstall import Dagstall
from bot.lager.minne import LagerBorte, Minnelager, Samtalelager


def lag_lager(innstillinger: Innstillinger) -> Samtalelager:
    """The store that the settings ask for."""
    sekunder = innstillinger.utlop_minutter * 60
    if innstillinger.redis_url is None:
        return Minnelager(sekunder)
    from bot.lager.redis import Redislager, koble

    return Redislager(koble(innstillinger.redis_url), sekunder)


def lag_dagstall(innstillinger: Innstillinger) -> Dagstall:
    """The counts of whole days, summed over the processes that share a store."""
    if innstillinger.redis_url is None:
        return Dagstall()
    from bot.lager.redis import Redisdagstall

    return Redisdagstall(innstillinger.redis_url)


__all__ = ["Dagstall", "LagerBorte", "Minnelager", "Samtalelager", "lag_dagstall", "lag_lager"]
