import { LONGEST_NAME } from '@plumbline/core';
/** What was seen of one column: every number, and how often each text came. */
export class ColumnSample {
    room;
    numbers = [];
    texts = new Map();
    /** Texts that were not kept: there was no room, or they are longer than a name. */
    unlisted = 0;
    yes = 0;
    no = 0;
    nonFinite = 0;
    constructor(room) {
        this.room = room;
    }
    add(value) {
        if (typeof value === 'number') {
            if (Number.isFinite(value))
                this.numbers.push(value);
            else
                this.nonFinite++;
        }
        else if (typeof value === 'string')
            this.addText(value);
        else if (value === true)
            this.yes++;
        else if (value === false)
            this.no++;
    }
    addText(text) {
        const known = this.texts.get(text);
        if (known !== undefined)
            this.texts.set(text, known + 1);
        else if (text.length <= LONGEST_NAME && this.room.characters >= text.length) {
            this.room.characters -= text.length;
            this.texts.set(text, 1);
        }
        else
            this.unlisted++;
    }
}
//# sourceMappingURL=column-sample.js.map