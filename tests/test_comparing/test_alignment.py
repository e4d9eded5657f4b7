"""Who could be alike, who belongs to whom, and which stretch two texts share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.passages.alignment import Match, best, candidates, core


def test_pairs_that_share_enough_rare_keys() -> None:
    keys = [{1, 2, 9}, {1, 2}, {1, 3}, {9}]
    assert list(candidates(keys)) == [(0, 1)]
    assert list(candidates(keys, share=1)) == [(0, 1), (0, 2), (0, 3), (1, 2)]


def test_keys_of_many_do_not_count() -> None:
    keys = [{1, 2}] * 5
    assert list(candidates(keys, cap=4)) == []
    assert len(list(candidates(keys, cap=5))) == 10


@given(st.lists(st.sets(st.integers(0, 12), max_size=6), max_size=12), st.integers(2, 5), st.integers(1, 3))
def test_candidates_agree_with_looking_at_every_pair(keys: list[set[int]], cap: int, share: int) -> None:
    rare = {key for key in range(13) if sum(key in own for own in keys) <= cap}
    wanted = [(i, j) for i in range(len(keys)) for j in range(i + 1, len(keys)) if len(keys[i] & keys[j] & rare) >= share]
    assert list(candidates(keys, cap=cap, share=share)) == wanted


def test_each_passage_belongs_to_one_other_at_most() -> None:
    matches = [Match(0, 0, 0.6), Match(0, 1, 0.9), Match(1, 1, 0.8), Match(1, 0, 0.5), Match(2, 2, 0.2)]
    assert best(matches, 0.5) == (Match(0, 1, 0.9), Match(1, 0, 0.5))


def test_the_core_leaves_the_loose_ends_out() -> None:
    left, right = (text.split() for text in ("x y we will close the old school", "we will now close the old school z"))
    found = core(left, right)
    assert (found.left, found.right, found.equal) == (range(2, 8), range(7), 6)
    assert found.share == 6 / 7


def test_a_far_echo_does_not_stretch_the_core() -> None:
    left = ["a", "b", "c", "d"]
    right = ["a", *"0123456789", "b", "c", "d"]
    assert core(left, right).right == range(11, 14)


@given(st.lists(st.sampled_from("abcd"), max_size=10), st.lists(st.sampled_from("abcd"), max_size=10))
def test_a_core_is_sound(left: list[str], right: list[str]) -> None:
    found = core(left, right)
    assert 0 <= found.equal <= min(len(found.left), len(found.right))
    assert (found.equal == 0) == (not set(left) & set(right))
    assert 0 <= found.share <= 1
    if found.equal:
        assert left[found.left.start] == right[found.right.start]
        assert left[found.left.stop - 1] == right[found.right.stop - 1]
