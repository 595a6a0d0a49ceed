import { createRoot } from "react-dom/client";
import { Preview } from "./Preview";
import "./preview.css";
import { openBytes } from "./workbook/openBytes";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<Preview openBytes={openBytes} />);
