"""Settings: found in dateline.toml, .dateline.toml or [tool.dateline] of pyproject.toml, checked, and explained in one line when wrong."""

from dateline.config.faults import ConfigError, closest, explain, keys_of, nearest
from dateline.config.files import NAMES, Found, find_config, load_config
from dateline.config.origins import Origin
from dateline.config.settings import Config, FailOn, PerFile, ProfileSettings

__all__ = [
    "NAMES", "Config", "ConfigError", "FailOn", "Found", "Origin", "PerFile", "ProfileSettings", "closest", "explain", "find_config",
    "keys_of", "load_config", "nearest",
]  # fmt: skip
