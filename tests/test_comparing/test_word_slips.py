"""Two words a letter apart are mostly two words: pairs that are both right stay silent, plain slips do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.names.cases import against_custom, lacks_accents
from dateline.comparing.names.slips import Word, kind_of, slip_for, word_keys

# Written down before the rules were tried on them.
BOTH_RIGHT = """
    Austria/Australia Slovakia/Slovenia Niger/Nigeria Iran/Iraq Mali/Malawi Guinea/Guyana Dominica/Dominican Gambia/Zambia Korea/Korean Cuba/Cuban
    America/American Americas/Americans Africa/African Russia/Russian Estonia/Estonian Malaysia/Malaysian Sri-Lanka/Sri-Lankan Netherland/Netherlands
    Philippine/Philippines Bahama/Bahamas Carolina/Carolinas Korea/Koreas Houston/Huston Paris/Parish Berlin/Merlin Vienna/Sienna Georgia/Georgian
    Wikimedia/Wikipedia Wikidata/Wikidatas CPython/Cython Jython/Cython OpenAI/OpenAPI CoreOS/CoreOps TrieMap/TreeMap SwiftUI/SwiftTUI iPython/Python
    jQuery/Query NumPy/NumPyro PyPA/PyPI DevOps/DevOp GraphQL/GraphQLs Postgres/Postgre Canva/Canvas Docker/Dockter Matrix/Katrix Boeing/Being
    Phone/Plone Skitch/Switch Mautic/Matic Commit/Commix Turing/During Marketo/Market Radix/Radio
    Cameroon/Cameron Swifty/Swiftly Chabot/Chatbot Hearst/Hearts Stripe/Strips
    Tuple/Tuples Thursday/Thursdays YouTube/YouTuber Prague/Praguer Franz/Franzé Kraków/Krakowa Moskva/Moskvy Zagreb/Zagreba Encryptin/Encryptiin
    Colombia/Columbia Cusco/Cisco Gmail/Email Yoast/Coast XTools/Tools eReader/Reader ePolicy/Policy AsyncSequence/AsyncSequences Latine/Latinx
""".split()  # noqa: SIM905  (a list of pairs is read more easily in lines)

SLIPS = """
    Kubernets/Kubernetes Postgersql/Postgresql Univeristy/University Enviroment/Environment Commision/Commission Philipines/Philippines
    Massachusets/Massachusetts Tasmaina/Tasmania Githbu/Github Elasticsaerch/Elasticsearch Reykjavvik/Reykjavik
    Ljublajna/Ljubljana Cincinaati/Cincinnati Caribean/Caribbean WebAsssembly/WebAssembly Tarvneport/Tarvenport
""".split()  # noqa: SIM905


@pytest.mark.parametrize("pair", BOTH_RIGHT)
@pytest.mark.parametrize("together", [True, False])
def test_pairs_that_are_both_right_stay_silent(pair: str, together: bool) -> None:
    for rare, frequent in (pair.split("/"), reversed(pair.split("/"))):
        language = {"Moskvy": "ru", "Zagreba": "hr", "Krakowa": "pl", "Encryptiin": "fi", "Encryptin": "fi"}.get(rare, "en")
        assert slip_for(Word(rare, 1, language=language), Word(frequent, 40, language=language), together) is None
        assert not against_custom(Word(rare, 1), Word(frequent, 40))


@pytest.mark.parametrize("pair", SLIPS)
def test_plain_slips_are_told(pair: str) -> None:
    rare, frequent = pair.split("/")
    assert slip_for(Word(rare, 1, language="en"), Word(frequent, 40, language="en"), together=False)


def test_counts_decide() -> None:
    slip, right = Word("Tarvneport", 1), Word("Tarvenport", 2)
    assert slip_for(slip, right, together=False) is None
    assert slip_for(slip, right, together=True)
    assert slip_for(slip._replace(times=4), right._replace(times=400), together=False) is None


def test_letters_that_stand_in_no_name_are_a_slip_even_once_against_once() -> None:
    right = Word("Brandel", 1, language="en")
    assert slip_for(Word("Bqandel", 1, language="en"), right, together=True)
    assert slip_for(right, Word("Bqandel", 1, language="en"), together=True) is None
    assert slip_for(Word("Brandil", 1, language="en"), right, together=True) is None  # another name
    assert slip_for(Word("Bqandel", 1, language="de"), right._replace(language="de"), together=True) is None  # a language whose letters are not known
    assert slip_for(Word("Bqandel", 2, language="en"), right._replace(times=9), together=False) is None


def test_a_neighbour_vouches_for_short_words_and_for_known_ones() -> None:
    assert slip_for(Word("Musem", 1, ("<harbour",)), Word("Museum", 9, ("<harbour",)), together=False)
    assert slip_for(Word("Kerby", 1), Word("Kirby", 9), together=False) is None
    assert slip_for(Word("Tarvven", 1, ("<port",)), Word("Tarven", 9, ("<port",)), together=False)


def test_other_capitals_need_a_custom() -> None:
    assert against_custom(Word("Tallydesk", 2), Word("TallyDesk", 10))
    assert not against_custom(Word("Tallydesk", 5), Word("TallyDesk", 10))
    assert not against_custom(Word("Mobile-friendly", 1), Word("Mobile-Friendly", 10))
    assert not against_custom(Word("rawValue", 1), Word("RawValue", 10))
    assert not against_custom(Word("MacOS", 1, opening=True), Word("macOS", 10))
    assert against_custom(Word("MacOS", 1), Word("macOS", 10))


def test_accents_are_missed_where_the_neighbour_is_the_same() -> None:
    assert lacks_accents(Word("Tolvang", 1), Word("Tölvang", 9), together=False)
    assert not lacks_accents(Word("Francois", 1), Word("François", 90), together=False)
    assert lacks_accents(Word("Francois", 1, (">tarvel",)), Word("François", 9, (">tarvel",)), together=False)
    assert not lacks_accents(Word("Don't", 1), Word("Don’t", 9), together=True)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12), st.integers(1, 11), st.sampled_from("qxz"))
def test_a_slip_and_its_word_share_a_key(word: str, at: int, letter: str) -> None:
    word = "Q" + word  # no English word begins so
    at = min(at, len(word) - 1)
    before, after = word[:at], word[at + 1 :]
    for slip in (before + after, before + letter + word[at:], before + letter + after, before + word[at : at + 2][::-1] + after[1:]):
        assert slip == word or set(word_keys(slip)) & set(word_keys(word))
        assert slip == word or kind_of(slip, word) is not None
