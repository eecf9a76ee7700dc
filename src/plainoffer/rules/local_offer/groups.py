"""Words that councils say in many ways, by the names that the catalogue's phrases use, and the cues of information."""

from __future__ import annotations

_PLANS = ("ehcp", "ehc plan", "education health care plan", "education health and care plan", "education health care")

GROUPS: dict[str, tuple[str, ...]] = {
    "ehcp": _PLANS,
    "ehcna": (
        "ehcna",
        "ehc need assessment",
        "ehc assessment",
        "education health care need assessment",
        "education health care assessment",
        "ehcp need assessment",
        "ehcp assessment",
        "ehc plan assessment",
        "education health care plan assessment",
        "statutory assessment",
        *(f"need assessment for {plan}" for plan in _PLANS),
        *(f"assessment for {plan}" for plan in _PLANS),
    ),
    "sen": (
        "sen",
        "send",
        "special educational need",
        "special education need",
        "special need",
        "additional need",
        "additional support need",
        "sen and disability",
        "learning difficulty",
        "learning disability",
        "disabled child",
        "disabled young person",
        "child with disability",
        "young person with disability",
        "disability",
        "autism",
        "autistic",
    ),
    "young": ("child", "young person", "young adult", "pupil", "student", "learner", "teenager", "baby", "toddler"),
    "iass": (
        "sendiass",
        "sendias",
        "sendiss",
        "iass",
        "send information advice support service",
        "send information advice support",
        "information advice support service",
        "information advice support send",
    ),
    "disabled": ("disabled", "disability"),
    "autism": ("autism", "autistic", "asd"),
    "identify": ("identify", "identification"),
    "nurse": ("nurse", "nursing"),
    "therapy": ("therapy", "therapist"),
    "help": ("help", "support", "service", "advice"),
    "training": ("training", "course", "webinar", "workshop", "cpd", "inset", "e learning"),
    "staff": ("staff", "teacher", "senco", "practitioner", "professional", "workforce", "setting"),
}

CUES: dict[str, tuple[str, ...]] = {
    "how to get it": (
        "apply", "how to apply", "referral", "refer", "self refer", "request form", "application form", "online form",
        "fill in", "complete form", "ask for", "request", "sign up", "register", "book", "join", "speak to", "talk to",
        "ask school", "ask gp", "ask health visitor", "drop in", "how to access", "access service", "how to get",
        "you can get", "visit", "download", "find out how", "enrol",
    ),
    "whom to contact": (
        "contact", "contact us", "call", "phone", "telephone", "tel", "email", "helpline", "write to", "get in touch",
        "ring", "text us", "team", "customer service", "address", "office",
    ),
    "who it is for": (
        "eligible", "eligibility", "who is it for", "who can", "aged", "age of", "ages", "criteria", "qualify",
        "entitled", "you must", "must have", "must be", "if your child", "if you", "child who", "young person who",
        "for child", "for young person", "for parent", "year old", "live in", "with ehcp", "need to be", "in order to",
        "entry requirement", "threshold", "who we help", "who we support", "open to",
    ),
    "cost": ("free", "cost", "pay", "charge", "no charge", "funded", "fee", "means tested", "price"),
    "when": (
        "week", "working day", "deadline", "by 31", "each year", "term time", "opening hour", "monday", "from year",
        "within", "how long", "until", "months", "start date", "at the annual review", "every year", "days",
    ),
    "what happens": (
        "we will", "we offer", "we provide", "we can", "we help", "we support", "service provide", "team provide",
        "offer support", "help you", "help with", "can help", "give you", "you will", "you can", "you may", "includes",
        "they will", "works with", "work with", "help child", "help young person", "supports child", "support family",
        "you have right", "must", "should",
    ),
}  # fmt: skip
"""What tells information from a mention: who, how, contact, cost, when, and what the service does."""

CONTEXT: tuple[str, ...] = (
    "<sen>", "<ehcp>", "<iass>", "<young>", "local offer", "disabled", "parent", "carer", "short break", "senco",
    "adult social care", "adult care", "school", "nursery", "college", "university", "childcare", "early years",
    "neurodiverse", "neurodivergent", "adhd", "wheelchair", "deaf", "visual impairment", "supported living",
    "supported internship", "disability", "teenager", "family", "direct payment", "personal budget",
    "personal assistant", "social worker", "therapist", "hospice", "camhs",
)  # fmt: skip
"""Words that show a page to be about children, young people or disability at all."""
