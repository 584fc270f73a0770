from django.apps import AppConfig


class EdusiteConfig(AppConfig):
    name = "edusite"
    verbose_name = "站点"
