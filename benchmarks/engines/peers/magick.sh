#!/bin/sh
# ImageMagick or GraphicsMagick as a contender: magick.sh convert|gm. Says what it is, then obeys lines, as
# benchmarks.contender.ContenderMain describes them. Each picture is a process of ImageMagick's; GraphicsMagick does all of
# a line in one (gm batch). Both read and write files, which are in memory if the temporary folder is.
set -u
kind="$1"
# One thread a picture, as everybody has here.
export MAGICK_THREAD_LIMIT=1 OMP_NUM_THREADS=1
case "$kind" in
    # Others have programs of that name.
    convert) said=$(convert -version 2> /dev/null | sed -n 's/^Version: \(ImageMagick [^ ]*\).*/\1, a process a picture/p') ;;
    gm) said=$(gm version 2> /dev/null | sed -n 's/^\(GraphicsMagick [^ ]*\).*/\1, gm batch/p') ;;
    *) said="" ;;
esac
[ -n "$said" ] || { echo "missing $kind is not installed"; exit 0; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo "ready $said"

# The words for one result: words FILE WANTED TARGET
words() {
    size="${2%%/*}"
    encoding="${2#*/}"
    format="${encoding%%:*}"
    settings=""
    [ "$format" = "$encoding" ] || settings="${encoding#*:}"
    # The reader of JPEGs may leave out what nobody sees: twice the size is kept.
    hint="$((${size%x*} * 2))x$((${size#*x} * 2))"
    options=""
    old="$IFS"
    IFS=,
    for setting in $settings; do
        case "$format $setting" in
            *" q="*) options="$options -quality ${setting#q=}" ;;
            "webp effort="*) options="$options -define webp:method=${setting#effort=}" ;;
            # The second digit is the filter: 5, the best for each row, as its own default has it.
            "png level="*) options="$options -quality ${setting#level=}5" ;;
        esac
    done
    IFS="$old"
    if [ "$kind" = gm ]; then reader="-size $hint"; else reader="-define jpeg:size=$hint"; fi
    echo "$reader $1 -auto-orient -resize $size! -strip$options $format:$3"
}

# make TARGET-PREFIX FILE WANTED...
make() {
    prefix="$1"
    file="$2"
    shift 2
    number=0
    for wanted in "$@"; do
        # shellcheck disable=SC2046 # Words indeed.
        convert $(words "$file" "$wanted" "$prefix$number") || return 1
        number=$((number + 1))
    done
}

# Lines for gm batch: lines COUNT TARGET-PREFIX FILE WANTED...
lines() {
    count="$1"
    prefix="$2"
    file="$3"
    shift 3
    each=""
    number=0
    for wanted in "$@"; do
        each="${each}convert $(words "$file" "$wanted" "$prefix$number")
"
        number=$((number + 1))
    done
    while [ "$count" -gt 0 ]; do
        printf '%s' "$each"
        count=$((count - 1))
    done
}

# several COUNT TARGET-PREFIX FILE WANTED...
several() {
    if [ "$kind" = gm ]; then
        lines "$@" | gm batch -stop-on-error on -
    else
        left="$1"
        shift
        while [ "$left" -gt 0 ]; do
            make "$@" || return 1
            left=$((left - 1))
        done
    fi
}

run() {
    count="$1"
    parallel="$2"
    shift 2
    part=0
    jobs=""
    while [ "$part" -lt "$parallel" ]; do
        # The first parts take one more where it does not come out even.
        several $(((count + parallel - 1 - part) / parallel)) "$scratch/$part-" "$@" &
        jobs="$jobs $!"
        part=$((part + 1))
    done
    status=0
    for job in $jobs; do
        wait "$job" || status=1
    done
    return "$status"
}

while read -r line; do
    # shellcheck disable=SC2086 # Words indeed.
    set -- $line
    verb="$1"
    shift
    if [ "$verb" = run ]; then
        run "$@" >&2 && echo done || echo "failed, see above"
    else
        folder="$1"
        shift
        several 1 "$folder/" "$@" >&2 && echo done || echo "failed, see above"
    fi
done
