"""Put an empty home page in the place of Wagtail's welcome page."""

from django.conf import settings
from django.db import migrations


def create_home(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    HomePage = apps.get_model("pages", "HomePage")
    if Page.objects.filter(depth__gt=2).exists():
        return
    Page.objects.filter(depth=2).delete()
    content_type, _created = ContentType.objects.get_or_create(app_label="pages", model="homepage")
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    home = HomePage.objects.create(
        title="三重ワーケーション",
        draft_title="三重ワーケーション",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale,
        live=True,
    )
    Page.objects.filter(depth=1).update(numchild=1)
    Site.objects.all().delete()
    Site.objects.create(
        hostname="localhost", root_page=home, is_default_site=True, site_name="三重ワーケーション"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0001_initial"),
        ("core", "0002_languages"),
    ]

    operations = [migrations.RunPython(create_home, migrations.RunPython.noop)]
