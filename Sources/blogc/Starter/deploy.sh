# Puts a built site on a branch of a remote repository, without touching the working tree, the index or any branch here.
# $1 the site's folder, $2 the remote, $3 the branch, $4 "dry" to stop before anything is sent.
set -eu
site=$1 remote=$2 branch=$3 mode=$4

GIT_DIR=$(git rev-parse --absolute-git-dir)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
GIT_INDEX_FILE=$scratch/index
export GIT_DIR GIT_INDEX_FILE

status=0
git ls-remote --exit-code --heads "$remote" "refs/heads/$branch" > "$scratch/heads" || status=$?
case $status in
  0)
    git fetch --quiet --no-tags --no-write-fetch-head "$remote" "refs/heads/$branch"
    parent=$(cut -f 1 "$scratch/heads")
    before=$parent
    ;;
  2)
    parent=
    before=$(git hash-object -t tree -w /dev/null)
    ;;
  *) exit 1 ;;
esac

(cd "$site" && git -c core.autocrlf=false -c core.excludesFile=/dev/null --work-tree=. add --all --force .)
# GitHub's own Jekyll has nothing to do with what is built already.
git update-index --add --cacheinfo "100644,$(git hash-object -w --stdin < /dev/null),.nojekyll"
tree=$(git write-tree)
if [ -n "$parent" ] && [ "$tree" = "$(git rev-parse "$parent^{tree}")" ]; then
  echo "nothing to deploy: $remote $branch has this site already"
  exit 0
fi

git -c core.quotePath=false diff-tree -r --name-status "$before" "$tree"
[ "$mode" != dry ] || exit 0
commit=$(git commit-tree "$tree" ${parent:+-p "$parent"} -m "Deploy the site")
git push --quiet "$remote" "$commit:refs/heads/$branch"
echo "deployed to $remote $branch"
