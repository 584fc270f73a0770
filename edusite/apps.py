from django.apps import AppConfig
from django_tasks_db.apps import TasksAppConfig


class EdusiteConfig(AppConfig):
    name = "edusite"
    verbose_name = "站点"


class TasksConfig(TasksAppConfig):
    verbose_name = "后台任务"
