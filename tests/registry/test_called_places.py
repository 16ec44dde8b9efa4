"""What a place is called in the language of whoever reads."""

from taiwa.registry.models import Thing
from taiwa.registry.places import place_called

HARBOUR = Thing(id="low-harbour", kind="place", names={"en": ("Low Harbour",), "ja": ("ローハーバー", "低港")})
OTHER = Thing(id="low-harbour-2", kind="place", names={"en": ("Other Harbour",), "ja": ("低港",)})


def test_a_place_is_called_as_the_registry_calls_it() -> None:
    """A name in the language goes first; then those of the one place of this very name; a name that two places have, or none, stays as printed."""
    assert place_called({"ja": ("ローハーバー",)}, [HARBOUR, OTHER], "en") == "Low Harbour"
    assert place_called({"en": ("Harbour",), "ja": ("ローハーバー",)}, [HARBOUR], "en") == "Harbour"
    assert place_called({"ja": ("低港",)}, [HARBOUR, OTHER], "en") == "低港"
    assert place_called({"ja": ("ローハーバー迎賓館",)}, [HARBOUR], "en") == "ローハーバー迎賓館"
    assert place_called({}, [HARBOUR], "en") is None
