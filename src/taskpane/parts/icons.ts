/** The pane's icons, each from its own module: the package's main module holds thousands. */
export { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
export { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
export { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
export { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
export { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
export { Circle16Regular } from "@fluentui/react-icons/svg/circle";
export { Clock16Regular } from "@fluentui/react-icons/svg/clock";
export { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
export { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
export { Info16Regular } from "@fluentui/react-icons/svg/info";
export { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
export { Search16Regular } from "@fluentui/react-icons/svg/search";
export { Settings20Regular } from "@fluentui/react-icons/svg/settings";
export { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
export { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
export { Warning16Filled } from "@fluentui/react-icons/svg/warning";
