"""Gunicorn behind nginx: `gunicorn --config deploy/gunicorn.conf.py workation.wsgi`."""

import os

from workation.settings.production import LOGGING

bind = os.environ.get("BIND", "unix:/run/workation/web.sock")
# Pages are bound by the processor; threads keep a worker free while one waits for the database.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
threads = 4
# A page takes milliseconds; an upload of a large picture in the admin takes longest.
timeout = 60
graceful_timeout = 30
keepalive = 5
# A worker that leaks is replaced before it matters; the jitter keeps them from going together.
max_requests = 2000
max_requests_jitter = 200
# nginx writes the access log; what gunicorn itself says is JSON like the site's own lines.
accesslog = None
logconfig_dict = LOGGING | {
    "loggers": {"gunicorn.error": {"propagate": True}, "gunicorn.access": {"propagate": True}}
}
