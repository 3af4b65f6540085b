"""Words by which a line of a signature is known for an occupation or for a firm, in German and English.

Wrong for words nobody listed: the line is then no fact, and nothing is claimed.
"""

import re

OCCUPATION = re.compile(
    r"\b(?:\w*leit(?:er|erin|ung)|\w*führer(?:in)?|\w*referent(?:in)?|\w*berater(?:in)?|\w*manager(?:in)?"
    r"|directors?|\w*direktor(?:in)?|head of|c[efto]o|\w*ingenieur(?:in)?|engineer|\w*entwickler(?:in)?|developer"
    r"|\w*designer(?:in)?|\w*architekt(?:in)?|architect|\w*anw(?:alt|ältin)|\w*(?:arzt|ärztin)|professor(?:in)?|\w*lehrer(?:in)?|teacher"
    r"|\w*redakteur(?:in)?|\w*lektor(?:in)?|editor|journalist(?:in)?|consultant|\w*assistent(?:in)?|assistant"
    r"|\w*bearbeiter(?:in)?|president|\w*präsident(?:in)?|chair(?:man|woman)?|(?:co-?)?founder|\w*gründer(?:in)?"
    r"|\w*inhaber(?:in)?|owner|trainer(?:in)?|coach|\w*psycholog(?:e|in)|\w*therapeut(?:in)?|officer|analyst(?:in)?"
    r"|scientist|researcher|lecturer|\w*koordinator(?:in)?|coordinator|specialist|\w*sprecher(?:in)?|lead"
    r"|\w*fotograf(?:in)?|photographer|\w*übersetzer(?:in)?|translator|author|autor(?:in)?|pfarrer(?:in)?|pastor(?:in)?"
    r"|accountant|\w*buchhalter(?:in)?|\w*makler(?:in)?|representative|secretary|\w*sekretär(?:in)?|solicitor|lawyer"
    r"|attorney|notar(?:in)?|partner(?:in)?|wissenschaftliche[rn]? mitarbeiter(?:in)?)\b",
    re.IGNORECASE,
)

LEGAL_FORM = re.compile(
    r"(?<!\w)(?:g?GmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|SE|e\. ?V\.|e\. ?K\.|e\. ?G\.|PartGmbB|Ltd\.?|Limited|LLC|Inc\.?"
    r"|Corp\.?|LLP|PLC|S\.A\.|B\.V\.)(?!\w)"
)

INSTITUTION = re.compile(
    r"\b(?:\w*universität|university|\w*hochschule|college|\w*institut|institute|\w*klinik|\w*krankenhaus|hospital"
    r"|\w*verlag|\w*stiftung|foundation|\w*ministerium|\w*kanzlei|\w*gymnasium|\w*agentur|agency|\w*museum|\w*orchester"
    r"|\w*theater|kirchengemeinde|stadtverwaltung)\b",
    re.IGNORECASE,
)

OF_OTHERS = re.compile(
    r"\b(?:sekretariat|assisten[zt]|vertretung|ansprechpartner\w*|hotline|zentrale|switchboard|service|support|notfall"
    r"|emergency|helpdesk|empfang|reception|bestellung\w*|rechnung\w*)\b",
    re.IGNORECASE,
)
"""A line about how to reach somebody else in the firm."""

OFFICIAL = re.compile(
    r"\b(?:fax|telefax|iban|bic|konto\w*|ust|steuernummer|vat|hrb|hra|sitz|register\w*|amtsgericht|geschäftsführung"
    r"|geschäftsführer(?:in)?:|managing directors?:|vorstand\w*:|aufsichtsrat\w*|vorsitz\w*)(?!\w)",
    re.IGNORECASE,
)
"""What is said about the firm, its court and its bank, and not of the one who signs."""
