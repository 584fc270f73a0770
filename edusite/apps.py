from django.apps import AppConfig
from django_tasks_db.apps import TasksAppConfig


class EdusiteConfig(AppConfig):
    name = "edusite"
    verbose_name = "站点"


class TasksConfig(TasksAppConfig):
    """The queue in the database. Its rows, in English, tell an editor nothing that the page of an
    upload does not: so the desk does without them."""

    verbose_name = "后台任务"

    def ready(self) -> None:
        from django.contrib import admin
        from django_tasks_db.models import DBTaskResult

        super().ready()
        if admin.site.is_registered(DBTaskResult):
            admin.site.unregister(DBTaskResult)
