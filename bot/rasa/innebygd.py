"""Runs the custom actions in Rasa's own process: no second server, and no conversation data on a socket."""

from __future__ import annotations

import json
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

URL = "innebygd"
"""The address of the actions in the same process, also in endpoints.yml."""


class InnebygdEndepunkt(EndpointConfig):
    """An action endpoint that calls the executor of the SDK directly."""

    def __init__(self, pakke: str = "actions") -> None:
        # Without the selective domain Rasa would serialise the whole domain for each turn.
        super().__init__(url=URL, enable_selective_domain=True)
        self.executor = ActionExecutor()
        self.executor.register_package(pakke)

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Runs the action named in the call. Error: `ClientResponseError(400)` when it declines, as over HTTP."""
        kall = kwargs["json"]
        try:
            return await self.executor.run(kall)
        except ActionExecutionRejection as feil:
            svar = {"error": str(feil), "action_name": feil.action_name}
            raise ClientResponseError(400, "action rejected", json.dumps(svar)) from feil
