"""Which words make a person's name: capitalised words, initials, and particles between them."""

from indexer.attribution.sources.words import Words

_PARTICLES_WORDS = (
    "al el bin ibn bint ben abu de da do dos das del della di du des van von der den ter ten zu y e la le san"
)
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_ATTACHED = ("al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-", "ul-", "d'", "d’", "de-", "bin-", "-")
# What a title is made of besides its last word; capitalised in titles, never part of a name.
_MODIFIERS_WORDS = (
    "foreign affairs defense defence finance interior external deputy vice assistant acting special permanent"
    " senior former presidential prime chief press campaign security national state justice health trade home energy"
    " environment education labor labour treasury under first second executive general principal communications"
    " policy political military legal public managing interim then late longtime long-time veteran top lead leading"
    " retired outgoing incoming ex current onetime one-time new newly elected election electoral media relations"
    " house senate majority minority parliamentary opposition party congressional senatorial gubernatorial"
    " vice-presidential republican democratic conservative liberal liberal-leaning independent democrat federal"
    " local regional county city international humanitarian relief economic development culture cultural sports"
    " science research environmental immigration intelligence counterterrorism homeland budget tax fiscal human"
    " rights water european african asian arab western un u.n. eu nato co fellow prominent famed renowned chairman's"
    " business real estate reality tv television radio"
)
MODIFIERS = frozenset(_MODIFIERS_WORDS.split())
DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "this", "that", "one", "another", "my", "our", "your"}
)
# Bodies whose one word is their name.
CHAMBERS = frozenset({"House", "Senate", "Congress", "Parliament", "Cabinet"})
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
# Capitalised words that begin a sentence or stand beside a name without belonging to it.
_NEVER_WORDS = (
    "a about after against all also although amid among an and another any are as asked at because been before both"
    " but by can could despite did do does during each earlier even every few finally first following for former"
    " from given had has have he her here him his how however i if in indeed instead into is it its just last later"
    " least like many maybe meanwhile moreover most much my nearly neither never no nobody none nor not nothing now"
    " of often on once one only or other others our out over perhaps rather recently said same says second senior"
    " several she should since so some somebody soon speaking still such than that the their them then there these"
    " they third this those though through thus to today tomorrow tonight too two three under until unlike up us"
    " very was we well were what whatever when where whether which while who whom whose why with within without"
    " would yes yesterday yet you your let's let add adding according responding citing calling noting certainly"
    " clearly obviously surely frankly ironically interestingly notably apparently similarly unfortunately"
    " fortunately sadly presumably essentially basically previously currently specifically ultimately eventually"
    " initially originally formerly additionally separately reportedly undoubtedly evidently naturally typically"
    " generally usually thankfully monday tuesday wednesday thursday friday saturday sunday january february march"
    " april june july august september october november december republican republicans democrat democrats"
    " democratic gop labour tory tories muslim muslims jewish jews catholic catholics islamic islamist arab arabs"
    " kurdish kurds european europeans african africans asian asians western latino latinos hispanic hispanics"
    " soviet nazi communist internet facebook twitter youtube god northern southern eastern western mr mrs ms i'm"
    " i've i'll i'd it's he's she's that's there's we're we've you're they're d.c. dc affairs foreign defense"
    " defence interior deputy vice assistant acting permanent special presidential external prime former don't can't"
    " didn't won't doesn't isn't photo watch related update read states top"
)
_NEVER = frozenset(_NEVER_WORDS.split())


# Words that are no part of a person's name and may begin a body's: "Democratic National Committee".
_OPENS_BODY_WORDS = (
    "democratic republican arab arabs islamic european african asian jewish muslim catholic kurdish western"
    " northern southern eastern hispanic labour conservative foreign defense defence interior special permanent"
    " presidential"
)
OPENS_BODY = frozenset(_OPENS_BODY_WORDS.split())


def is_name_word(words: Words, at: int) -> bool:
    """Whether a word may belong to a person's name."""
    form = words.forms[at]
    if form in _SUFFIXES:
        return True
    if not form[0].isupper():
        return form.lower().startswith(_ATTACHED) and any(c.isupper() for c in form)
    if len(form) > 3 and form.isupper() and not form.isascii():
        return True
    return form.lower().replace("’", "'") not in _NEVER


def after_particles(words: Words, at: int) -> int | None:
    """Where the name goes on if particles stand at this word ("bin", "van der"), or None."""
    end = at
    while end < len(words) and end - at < 3 and words.forms[end].lower() in _PARTICLES and words.joined(end):
        end += 1
    if end > at and end < len(words) and words.forms[end][0].isupper() and is_name_word(words, end):
        return end
    return None


def name_end(words: Words, at: int) -> int:
    """Where the run of name words that begins at a word ends, particles inside; a possessive ends it."""
    end = at + 1
    while end - 1 not in words.possessive:
        joined = words.joined(end - 1) or _before_suffix(words, end)
        if not joined:
            break
        if is_name_word(words, end):
            end += 1
        elif (beyond := after_particles(words, end)) is not None:
            end = beyond + 1
        else:
            break
    return end


def _before_suffix(words: Words, at: int) -> bool:
    return at < len(words) and words.forms[at] in _SUFFIXES and words.gap(at - 1) == ", "
