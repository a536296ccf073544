"""Which text became which."""

from workation.translation.alignment import is_alike, pair_changes
from workation.translation.proportion import is_in_proportion

EIGHT, NINE = "一泊8,000円です。", "一泊9,000円です。"


def test_a_changed_sentence_is_paired_added_and_removed_ones_are_not() -> None:
    before = ["海の宿です。", EIGHT, "朝食つき。"]
    after = ["海の宿です。", NINE, "新しい露天風呂があります。", "朝食つき。"]
    assert pair_changes(before, after) == [(EIGHT, NINE)]


def test_order_alone_is_no_change() -> None:
    assert pair_changes(["あ", "い"], ["い", "あ"]) == []


def test_each_text_has_one_successor_the_likeliest() -> None:
    before = [EIGHT, "駅から徒歩5分です。"]
    after = ["駅から徒歩8分です。", NINE]
    assert set(pair_changes(before, after)) == {(EIGHT, NINE), (before[1], after[0])}


def test_the_only_text_of_a_field_is_succeeded_by_the_next() -> None:
    assert pair_changes(["夏"], ["冬の海辺"]) == [("夏", "冬の海辺")]
    assert pair_changes(["夏"], ["夏"]) == []
    assert pair_changes([], ["夏"]) == []


def test_a_rewritten_text_among_others_is_paired_however_different() -> None:
    before = ["海の宿です。", EIGHT, "朝食つき。"]
    after = ["海の宿です。", "露天風呂から星が見えます。", "朝食つき。"]
    assert pair_changes(before, after) == [(EIGHT, after[1])]
    longer = [NINE, "庭で焚き火を囲みます。", "犬も泊まれます。"]
    assert pair_changes(["駅前です", EIGHT], longer) == [(EIGHT, NINE), ("駅前です", longer[1])]
    assert is_alike(EIGHT, NINE)
    assert not is_alike(EIGHT, after[1])


def test_proportion() -> None:
    source = "海の見える部屋で仕事をする三日間の滞在です。"
    assert is_in_proportion(source, "Three days of work in a room with a view of the sea.", "en")
    assert not is_in_proportion(source, "Sea", "en")
    assert not is_in_proportion(source, "Sea view " * 20, "en")
    assert is_in_proportion("三重県", "Mie Prefecture, Japan", "en")
    assert not is_in_proportion("三重県", " ", "en")
    assert is_in_proportion(source, "在看得见海的房间里工作三天。", "zh-hans")
