"""Experience reports of the demo."""

from __future__ import annotations

from typing import Any

from reports.models import ReportFacility, ReportIndexPage, ReportPage
from workation.pages.demo.content_files import as_rich_text
from workation.pages.demo.pictures import PictureShelf


def build_report(
    data: dict[str, Any],
    parent: ReportIndexPage,
    plans: dict[str, Any],
    facilities: dict[str, Any],
    shelf: PictureShelf,
) -> ReportPage:
    """Create and publish one report from its Japanese data."""
    page = ReportPage(
        slug=data["slug"],
        title=data["title"],
        summary=data["lead"],
        plan=plans[data["plan"]],
        who=data["who"],
        visited_from=data["visited_from"],
        visited_to=data["visited_to"],
        main_image=shelf.get(data["main_picture"]),
        days=[
            (
                "day",
                {
                    "title": day["title"],
                    "content": [_content(part, shelf) for part in day["content"]],
                },
            )
            for day in data["days"]
        ],
    )
    page.facility_rows = [
        ReportFacility(facility=facilities[slug], sort_order=order)
        for order, slug in enumerate(data["facilities"])
    ]
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _content(part: dict[str, Any], shelf: PictureShelf) -> tuple[str, Any]:
    if "picture" in part:
        return "picture", {
            "image": shelf.get(part["picture"]),
            "alt": "",
            "decorative": False,
            "caption": part.get("caption", ""),
        }
    if "quote" in part:
        return "quote", {"text": part["quote"], "source": ""}
    return "paragraph", as_rich_text(part["text"])
