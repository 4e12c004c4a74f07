"""The tools over HTTP, for those who may read."""

from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from api.callers import Admission
from api.limits import Limits
from statements.key_scopes import Scope

PATH = "/mcp"
_LOCAL = ("127.0.0.1", "localhost", "[::1]")


def make_mcp_application(server: MCPServer, admission: Admission, hosts: list[str]) -> ASGIApp:
    """One address, `/mcp`, without sessions: any process may answer any request. `hosts` are names it is reached by.

    Other names are refused, which a page of another site would need to reach a server of this machine.
    """
    names = [*_LOCAL, *hosts]
    security = TransportSecuritySettings(
        allowed_hosts=[*names, *(f"{name}:*" for name in names)],
        allowed_origins=[
            f"{scheme}://{name}{port}" for scheme in ("http", "https") for name in names for port in ("", ":*")
        ],
    )
    application = server.streamable_http_app(
        streamable_http_path=PATH, stateless_http=True, json_response=True, transport_security=security
    )
    return Limits(application, api=admission, pages=None, prefix=PATH, scope=Scope.READ)
