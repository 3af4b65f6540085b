"""What a language model's server says: the envelope of an answer, around any words."""

import json
from typing import Any

from tests.sync.dav_servers import Asked, Said, Script


def answer(content: Any) -> Said:
    """An answer as OpenAI's way has it."""
    message = {"role": "assistant", "content": content}
    return Said(200, json.dumps({"choices": [{"index": 0, "message": message}]}).encode())


def saying(content: Any) -> Script:
    """A server that always says the same; an object as JSON."""
    return lambda _: answer(content if isinstance(content, str) else json.dumps(content))


def told(asked: Asked) -> str:
    """All that was sent to the model, in one text."""
    return "\n".join(one["content"] for one in json.loads(asked.body)["messages"])
