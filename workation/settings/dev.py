"""Development and `make demo`: nothing has to be set."""

from workation.settings import env
from workation.settings.base import *
from workation.settings.base import VAR

DEBUG = env.read_flag("DEBUG", True)
# Signs nothing of worth: development data only. Production refuses to start with it.
SECRET_KEY = env.read_text("SECRET_KEY", "development-only-key-not-for-production-use-0000")
ALLOWED_HOSTS = env.read_list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]", "testserver"])
VAR.mkdir(exist_ok=True)
