"""The site's own settings, with what a test run puts into the environment."""

import os
import tempfile

os.environ.setdefault(
    "SECRET_KEY", "a key for tests, of no use elsewhere, and long enough for checks"
)
os.environ.setdefault("ALLOWED_HOSTS", "testserver,127.0.0.1,localhost")
os.environ["HTTPS"] = "false"
os.environ["DEBUG"] = "false"
os.environ["ONE_PERSON_DESK"] = "false"  # what `make serve` writes into .env is not for tests
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]
else:
    # A file, as in use: a server's threads would share the one connection of one in memory.
    folder = tempfile.TemporaryDirectory(prefix="edusite-", ignore_cleanup_errors=True)
    os.environ["DATABASE_URL"] = f"sqlite:///{folder.name}/site.sqlite3"

from edusite.settings import *  # noqa: F403

if "TEST_DATABASE_URL" not in os.environ:
    DATABASES["default"]["TEST"] = {"NAME": f"{folder.name}/test.sqlite3"}  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files from where they are written, without `collectstatic`.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# Tasks run at once, in the process that asks for them.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
