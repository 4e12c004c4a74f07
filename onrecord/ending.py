"""The server's end: told to those who wait for news before their answers are waited for."""

import socket
from collections.abc import Callable

import uvicorn


class Server(uvicorn.Server):
    """Calls `end` when it is told to stop; whoever follows the changes would else hold it to the last second."""

    def __init__(self, config: uvicorn.Config, end: Callable[[], None]) -> None:
        super().__init__(config)
        self._end = end

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Takes no more requests, and ends when those under way are answered."""
        self._end()
        await super().shutdown(sockets)
