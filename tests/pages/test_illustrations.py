"""The demo's pictures: every scene draws, the same seed gives the same picture."""

from __future__ import annotations

import pytest

from workation.pages.demo.illustrations import SCENES, draw

SMALL = (96, 64)


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_a_scene_draws_the_same_picture_every_time(scene: str) -> None:
    picture = draw(scene, 1, SMALL)

    assert picture.size == SMALL
    assert picture.mode == "RGB"
    assert len(picture.getcolors(SMALL[0] * SMALL[1]) or []) > 100, "a picture, not a blank sheet"
    assert picture.tobytes() == draw(scene, 1, SMALL).tobytes()


def test_no_two_scenes_look_alike() -> None:
    drawn = {draw(scene, 0, SMALL).tobytes() for scene in SCENES}

    assert len(drawn) == len(SCENES)


def test_the_seed_changes_the_light() -> None:
    assert draw("ria-bay", 0, SMALL).tobytes() != draw("ria-bay", 1, SMALL).tobytes()


def test_any_shape_of_sheet_is_filled() -> None:
    portrait = draw("lighthouse", 0, (60, 90))

    assert portrait.size == (60, 90)
    corners = [portrait.getpixel(at) for at in ((0, 0), (59, 0), (0, 89), (59, 89))]
    assert (0, 0, 0) not in corners


def test_an_unknown_scene_is_refused_with_the_known_names() -> None:
    with pytest.raises(ValueError, match=r"no scene 'moon-base'.*kumano-kodo-steps.*sea-village"):
        draw("moon-base", 0)
