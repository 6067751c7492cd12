"""English words of a question that are not its topic: those without one, and signs of English."""

from __future__ import annotations

from assistant.vocabulary import word_set

ENGLISH_FUNCTION_WORDS = word_set(
    "happens happen ask asks asked work works working what which who whom whose when where why "
    "how is are was were do does did must should",
    "have has had to the a an of in on at by for from with and or not it its this that",
    "these those we our you your they their them be been being can could will would shall",
    "may might about as into out up under there any all each every many much long often",
    "need needs send sends sent receive receives run runs lead leads issue issued sign",
    "signed position set aside based say says said mention mentions tell me please give",
    "get go last night us i my number date day month year won win kind name called during",
    "between than then so if before after until due submit told deal according",
    "already had was were put puts quoted quote cited stated named listed given someone",
    "other another which such only also still whether because s",
)
"""English words without a topic of their own."""

ENGLISH_MARKERS = (
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|did|must|should|"
    r"have|has|for|with|from|and|"
    r"our|your|their|they|this|that|these|those|send|report|reports|plan|school|schools|by|of|"
    r"please|hello|hi|you|thanks?)\b"
)
"""English words that are no Vietnamese syllables."""
