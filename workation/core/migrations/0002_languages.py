"""The four languages the site starts with; public as soon as each has a home page."""

from django.db import migrations

LANGUAGES = ["ja", "en", "zh-hans", "zh-hant"]


def create_languages(apps, schema_editor):
    Locale = apps.get_model("wagtailcore", "Locale")
    SiteLanguage = apps.get_model("core", "SiteLanguage")
    for order, code in enumerate(LANGUAGES):
        locale, _created = Locale.objects.get_or_create(language_code=code)
        SiteLanguage.objects.get_or_create(
            locale=locale, defaults={"is_public": True, "sort_order": order}
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [migrations.RunPython(create_languages, migrations.RunPython.noop)]
